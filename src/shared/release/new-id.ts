import { v7 } from 'uuid'

/** A fresh UUID version 7: sortable by time, so that ids in one table lie in the order they were made. */
export const newId = <Id extends string>(): Id => v7() as Id
