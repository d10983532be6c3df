/** One step from the schema version before to `number`. Once released it is never changed. */
export interface Migration {
  readonly number: number
  readonly sql: string
}
