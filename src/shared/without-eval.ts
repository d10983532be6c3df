import { z } from 'zod'

// zod otherwise tries out `new Function` as soon as the first schema is made, which our policy reports as a violation.
// Therefore this is the first import of everything that holds schemas.
z.config({ jitless: true })
