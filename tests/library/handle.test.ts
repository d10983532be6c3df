import { expect, it, onTestFinished } from 'vitest'
import { connect, type ReadHandle } from '../../src/main/library/handle'
import { command, query } from '../../src/main/library/sql'

function handle() {
  const connection = connect(':memory:', {})
  onTestFinished(() => void connection.database.close())
  connection.database.exec('CREATE TABLE thing (name TEXT NOT NULL) STRICT')
  return connection
}

it('a read handle has no way to write', () => {
  const connection = handle()
  const reading: ReadHandle = connection
  const adding = command`INSERT INTO thing (name) VALUES ('kept')`
  // The type test: were any of these lines to compile, the unused expectation would be the error.
  // @ts-expect-error a read handle cannot run a command
  expect(() => reading.run(adding)).not.toThrow()
  // @ts-expect-error a command is not a query
  expect(() => reading.all(adding)).toThrow(TypeError)
  // @ts-expect-error a query is not a command
  connection.run(query`SELECT name FROM thing`)
  // @ts-expect-error a read handle is not a write handle
  const writing: Parameters<typeof needsWriting>[0] = reading
  needsWriting(writing)
})

const needsWriting = (_handle: { run: ReturnType<typeof connect>['run'] }): void => undefined

it('a query that writes after all is refused before it does', () => {
  const connection = handle()
  expect(() => connection.all(query`INSERT INTO thing (name) VALUES ('x') RETURNING name`)).toThrow('must not write')
  expect(connection.all(query`SELECT * FROM thing`)).toEqual([])
})

it('every value is bound, and nested queries keep their order', () => {
  const connection = handle()
  const name = `'); DROP TABLE thing; --`
  connection.run(command`INSERT INTO thing (name) VALUES (${name})`)
  const matching = query`name = ${name} OR name = ${'other'}`
  expect(connection.get(query`SELECT ${1} AS first, name, ${true} AS last FROM thing WHERE ${matching}`)).toEqual({
    first: 1,
    name,
    last: 1,
  })
})

it('a transaction is all or nothing', () => {
  const connection = handle()
  expect(() =>
    connection.transaction(() => {
      connection.run(command`INSERT INTO thing (name) VALUES ('a')`)
      connection.transaction(() => connection.run(command`INSERT INTO thing (name) VALUES ('b')`))
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(connection.all(query`SELECT * FROM thing`)).toEqual([])
})
