import type { ReadHandle } from '../../src/main/library/handle'
import type { Query } from '../../src/main/library/sql'

/** How SQLite goes about the queries that `work` asks: its plan for each, step by step. */
export function plansOf(handle: ReadHandle, work: (watched: ReadHandle) => void): string[][] {
  const asked: Query[] = []
  const watched: ReadHandle = {
    get: (it) => {
      asked.push(it)
      return handle.get(it)
    },
    all: (it) => {
      asked.push(it)
      return handle.all(it)
    },
  }
  work(watched)
  return asked.map((it) =>
    handle.all({ ...it, text: `EXPLAIN QUERY PLAN ${it.text}` }).map(({ detail }) => String(detail)),
  )
}
