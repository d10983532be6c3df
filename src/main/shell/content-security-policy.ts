import { bundleOrigin, mediaOrigin, previewOrigin } from './origin'

const written = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

/** For the window's page. The nonce, new with every load, is for the style elements that our UI libraries add. */
export const windowPolicy = (nonce: string): string =>
  written({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': `'self' data: blob: ${mediaOrigin}`,
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self' blob:",
    'frame-src': previewOrigin,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })

/**
 * For the preview: a page as it will be given away, so it carries its styles, fonts and pictures itself. Of scripts only
 * those may run whose SHA-256 (base64) is named. Frame and framing page name exactly each other.
 */
export const previewPolicy = (scriptHashes: readonly string[], framedBy: string = bundleOrigin): string =>
  written({
    'default-src': "'none'",
    'script-src': scriptHashes.length === 0 ? "'none'" : scriptHashes.map((hash) => `'sha256-${hash}'`).join(' '),
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'font-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': framedBy,
    sandbox: 'allow-scripts',
  })

/** For a picture on its own: nothing may run in it. */
export const mediaPolicy = "default-src 'none'; sandbox"

/** While developing, the page comes from Vite, which adds inline scripts and styles and speaks by web socket. */
export const developmentPolicy = (server: string): string =>
  written({
    'default-src': "'none'",
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' data: blob: ${mediaOrigin}`,
    'font-src': "'self'",
    'connect-src': `'self' ${server.replace(/^http/, 'ws')}`,
    'worker-src': "'self' blob:",
    'frame-src': previewOrigin,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
