/** The body: its nodes and marks as data. The editor's specs of the same nodes are in `schema.ts`, a door of its own. */
export * from './claims'
export * from './document'
export * from './link-address'
export * from './plain-text'
export * from './quotations'
export * from './upcast'
export * from './with-words-replaced'
export * from './without-remarks'
