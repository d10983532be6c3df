import type { Connection } from '../handle'

/** One step from the schema version before to `number`. Once released it is never changed. */
export interface Migration {
  readonly number: number
  readonly sql: string
  /** What SQL alone cannot do, in the same transaction. */
  readonly afterwards?: (connection: Connection) => void
}
