import { document, type Document } from './document'

/**
 * Reads a stored body of any schema version into the current one. Stored versions are never rewritten, so every step
 * stays here for good. Throws what zod throws when the JSON is no body at all.
 */
export const upcast = (stored: unknown): Document => document.parse(stored)
