import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * The least that SQLite alone needs for a library with search: a row for each release with its draft as JSON and its words,
 * found by an FTS5 index over five columns that takes its words from there (external content, detail full, unicode61 without
 * diacritics, no prefix index), and a table of versions. Opened as ours is: WAL, synchronous FULL, pages of 4096 bytes.
 */
export function rawLibrary(path) {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`
    CREATE TABLE release(key INTEGER PRIMARY KEY, title TEXT, status TEXT, day TEXT, saved TEXT, event TEXT, people TEXT,
      sources TEXT, body TEXT, draft TEXT);
    CREATE INDEX by_saved ON release(saved DESC, key);
    CREATE INDEX by_status ON release(status, saved DESC);
    CREATE TABLE version(key INTEGER PRIMARY KEY, release INTEGER, hash TEXT, content TEXT);
    CREATE VIRTUAL TABLE search USING fts5(title, event, people, sources, body, content = 'release', content_rowid = 'key',
      tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10, 5, 5, 2, 1)');`)
  const columns = 'title, event, people, sources, body'
  const put = database.prepare(`INSERT INTO release VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const index = database.prepare(`INSERT INTO search(rowid, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
  const old = database.prepare('SELECT * FROM release WHERE key = ?')
  const unindex = database.prepare(`INSERT INTO search(search, rowid, ${columns}) VALUES ('delete', ?, ?, ?, ?, ?, ?)`)
  const change = database.prepare('UPDATE release SET draft = ?, body = ?, saved = ? WHERE key = ?')
  const version = database.prepare('INSERT INTO version VALUES (NULL, ?, ?, ?)')
  let next = 1

  // The draft comes as the JSON that it is stored as: making it is no work of SQLite's.
  const add = ({ json, title, day, people, tags, body, at }) => {
    const key = next++
    put.run(key, title, 'draft', day, at, '', people, tags, body, json)
    index.run(key, title, '', people, tags, body)
  }
  const save = ({ key, json, body, at }) => {
    const before = old.get(key)
    unindex.run(key, before.title, before.event, before.people, before.sources, before.body)
    change.run(json, body, at, key)
    index.run(key, before.title, before.event, before.people, before.sources, body)
  }
  return {
    add: database.transaction((all) => all.forEach(add)),
    save: database.transaction(save),
    saveWithVersion: database.transaction((it) => {
      save(it)
      version.run(it.key, createHash('sha256').update(it.json).digest('hex'), it.json)
    }),
    bytes: () => {
      database.pragma('wal_checkpoint(TRUNCATE)')
      return statSync(path).size
    },
    close: () => database.close(),
  }
}
