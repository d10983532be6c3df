import type { Command, Query, SqlValue } from '../sql'

/** Names of tables and columns cannot be bound; here they all come from our own schema, and are quoted. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const rawQuery = (text: string, values: readonly SqlValue[] = []): Query =>
  ({ text, values }) as unknown as Query

export const rawCommand = (text: string, values: readonly SqlValue[] = []): Command =>
  ({ text, values }) as unknown as Command
