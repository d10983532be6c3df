import { z } from 'zod'
import { reading } from '../intake'
import { channel } from './channel'

/** Longest news item taken in, in UTF-16 code units; a release of 20,000 words has about 140,000. */
export const longestIntake = 2_000_000

export const intake = {
  /** Reads a pasted news item. Fails with `text-empty`, `text-too-large`. */
  read: channel('intake.read', { request: z.strictObject({ text: z.string() }), response: reading }),
  /** Asks for a plain text file and reads it. Fails with `cancelled`, `file-unreadable`, `file-too-large`, `file-not-text`, `text-empty`. */
  chooseFile: channel('intake.chooseFile', {
    request: z.strictObject({}),
    response: z.strictObject({ name: z.string(), reading }),
  }),
}
