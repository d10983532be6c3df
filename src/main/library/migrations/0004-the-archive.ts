import { startChain } from '../chain'
import type { Migration } from './migration'

/**
 * The archive: a list in every order, search by field, versions by difference, a log that is chained, destroying on
 * record, and what the checks found.
 */
export const theArchive: Migration = {
  number: 4,
  sql: `
-- The day that a card stands under, and the orders that the list may have. title: the headline as search sees it, made
-- together with the index.
ALTER TABLE release ADD COLUMN day TEXT GENERATED ALWAYS AS (coalesce(dateline_date, substr(saved_at, 1, 10))) VIRTUAL;
ALTER TABLE release ADD COLUMN title TEXT NOT NULL DEFAULT '';
DROP INDEX release_listed;
CREATE INDEX release_by_day ON release(trashed_at, day, key);
CREATE INDEX release_by_saved ON release(trashed_at, saved_at, key);
CREATE INDEX release_by_title ON release(trashed_at, title, key);
CREATE INDEX release_by_status ON release(trashed_at, status, day, key);
CREATE INDEX event_host_of_organisation ON event_host(organisation) WHERE organisation IS NOT NULL;

-- A column for each thing that can be asked for; facets holds a token for each value (search/facets.ts), without weight.
-- An index of beginnings over bodies would be larger than the words: only the names have one, for the first two letters.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
  headline, event, speakers, people, places, tags, body, rest, facets,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10.0, 6.0, 6.0, 4.0, 4.0, 4.0, 1.0, 0.5, 0.0)');
CREATE VIRTUAL TABLE search_names USING fts5(
  names, facets,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2'
);
-- The releases whose words are still to be read into the index.
CREATE TABLE index_queue (
  release INTEGER PRIMARY KEY REFERENCES release(key) ON DELETE CASCADE
) STRICT;
DELETE FROM search_state;

CREATE TABLE saved_search (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  view TEXT NOT NULL,
  sort TEXT NOT NULL,
  position INTEGER NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

-- The content of a version is its canonical JSON (an object: all that was cut before these tables, and never rewritten) or
-- an array of the keys of its parts: their texts, joined, are the canonical JSON to the byte. A part holds what is left of
-- its text when the first and the last units (UTF-16) are those of its base.
CREATE TABLE part (
  key INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  base INTEGER REFERENCES part(key),
  head INTEGER NOT NULL,
  tail INTEGER NOT NULL,
  depth INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 15),
  packed INTEGER NOT NULL CHECK (packed IN (0, 1)),
  bytes BLOB NOT NULL,
  CHECK ((base IS NULL) = (depth = 0)),
  CHECK (base IS NOT NULL OR (head = 0 AND tail = 0))
) STRICT;
CREATE INDEX part_on_base ON part(base) WHERE base IS NOT NULL;

-- Each line is linked to the one before (chain.ts); lines before this schema, and lines that only say that a release was
-- being written, are not. The lines before are hashed as one.
ALTER TABLE change_log ADD COLUMN link TEXT;
CREATE TABLE chain_start (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  lines INTEGER NOT NULL,
  last INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- A destroyed release leaves its row, its log, its receipts and the hashes of its versions. swept: its words are gone.
CREATE TABLE destruction (
  release INTEGER PRIMARY KEY REFERENCES release(key),
  at TEXT NOT NULL,
  officer INTEGER NOT NULL REFERENCES officer(key),
  cause TEXT NOT NULL CHECK (cause IN ('thirty-days', 'by-hand')),
  reason TEXT NOT NULL,
  was TEXT NOT NULL,
  headline TEXT NOT NULL,
  swept INTEGER NOT NULL CHECK (swept IN (0, 1)),
  CHECK (reason <> '' OR was NOT IN ('released', 'corrected', 'withdrawn'))
) STRICT;
CREATE TRIGGER destruction_kept BEFORE DELETE ON destruction BEGIN SELECT RAISE(ABORT, 'a destruction is on record'); END;
DROP TRIGGER version_unaltered;
CREATE TRIGGER version_unaltered BEFORE UPDATE ON version
WHEN NOT (
  NEW.content = 'null' AND NEW.key IS OLD.key AND NEW.id IS OLD.id AND NEW.release IS OLD.release
  AND NEW.number IS OLD.number AND NEW.at IS OLD.at AND NEW.officer IS OLD.officer AND NEW.reason IS OLD.reason
  AND NEW.hash IS OLD.hash
  AND EXISTS (SELECT 1 FROM destruction WHERE destruction.release = OLD.release AND swept = 0)
)
BEGIN SELECT RAISE(ABORT, 'a version is kept'); END;
CREATE TRIGGER part_unaltered BEFORE UPDATE ON part BEGIN SELECT RAISE(ABORT, 'a version is kept'); END;
CREATE TRIGGER part_kept BEFORE DELETE ON part
WHEN NOT EXISTS (SELECT 1 FROM destruction WHERE swept = 0)
BEGIN SELECT RAISE(ABORT, 'a version is kept'); END;

-- What the checks found, and how far the full one has come.
CREATE TABLE health (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('quick', 'full')),
  begun_at TEXT NOT NULL,
  ended_at TEXT,
  releases INTEGER NOT NULL,
  last_release INTEGER NOT NULL,
  findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;
`,
  afterwards: startChain,
}
