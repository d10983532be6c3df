import type { Migration } from './migration'

/**
 * The whole first schema.
 * - `key` is the row's own number and what other tables point at; `id` is the UUID that leaves the library.
 * - Ids inside a release (speakers, contacts, register entries they were picked from) are plain text without a unique
 *   or foreign key: a draft's shape is storable whatever it holds, and contacts keep the mission's ids in every release.
 * - A LocalText is one JSON column, `{}` when nothing is worded yet.
 */
export const firstLibrary: Migration = {
  number: 1,
  sql: `
CREATE TABLE officer (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  device TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  key INTEGER PRIMARY KEY,
  officer INTEGER NOT NULL REFERENCES officer(key),
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  unclean INTEGER NOT NULL DEFAULT 0 CHECK (unclean IN (0, 1))
) STRICT;
CREATE INDEX session_open ON session(key) WHERE closed_at IS NULL;

CREATE TABLE release (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  trashed_at TEXT,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  language TEXT NOT NULL,
  dateline_city TEXT NOT NULL CHECK (json_valid(dateline_city)),
  dateline_country TEXT NOT NULL,
  dateline_date TEXT,
  release_mode TEXT NOT NULL,
  release_until TEXT,
  release_zone TEXT NOT NULL,
  -- Over the whole draft, children included, so that damage inside a text is seen when the release is read.
  seal TEXT NOT NULL,
  internal_note TEXT NOT NULL,
  original_name TEXT,
  original_taken_at TEXT,
  original_text TEXT,
  CHECK ((original_name IS NULL) = (original_text IS NULL) AND (original_taken_at IS NULL) = (original_text IS NULL))
) STRICT;
CREATE INDEX release_listed ON release(trashed_at, status);

CREATE TABLE release_text (
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  language TEXT NOT NULL,
  position INTEGER NOT NULL,
  headline TEXT NOT NULL,
  subhead TEXT NOT NULL,
  summary TEXT NOT NULL,
  overrides TEXT NOT NULL CHECK (json_valid(overrides)),
  body TEXT NOT NULL CHECK (json_valid(body)),
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  boilerplate TEXT NOT NULL CHECK (json_valid(boilerplate)),
  UNIQUE (release, language)
) STRICT;

CREATE TABLE event (
  release INTEGER PRIMARY KEY REFERENCES release(key) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (json_valid(name)),
  occasion TEXT NOT NULL CHECK (json_valid(occasion)),
  origin_year INTEGER,
  start_date TEXT,
  start_time TEXT,
  end_date TEXT,
  end_time TEXT,
  zone TEXT NOT NULL,
  place TEXT,
  venue TEXT NOT NULL CHECK (json_valid(venue)),
  city TEXT NOT NULL CHECK (json_valid(city)),
  country TEXT NOT NULL
) STRICT;

CREATE TABLE event_host (
  release INTEGER NOT NULL REFERENCES event(release) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  organisation TEXT,
  name TEXT NOT NULL CHECK (json_valid(name)),
  role TEXT NOT NULL,
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker (
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  person TEXT,
  name TEXT NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  organisation TEXT NOT NULL CHECK (json_valid(organisation)),
  mode TEXT NOT NULL,
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendee (
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  person TEXT,
  name TEXT NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  organisation TEXT NOT NULL CHECK (json_valid(organisation)),
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  told_to TEXT NOT NULL,
  date TEXT,
  url TEXT NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (json_valid(role)),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (release, position)
) STRICT, WITHOUT ROWID;

-- folded: the names as search sees them, each word after a space.
CREATE TABLE person (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  given TEXT NOT NULL,
  family TEXT NOT NULL,
  honorific TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE person_title (
  person INTEGER NOT NULL REFERENCES person(key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  organisation TEXT,
  from_date TEXT,
  to_date TEXT,
  PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_script (
  person INTEGER NOT NULL REFERENCES person(key) ON DELETE CASCADE,
  script TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (person, script)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (json_valid(name)),
  country TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE place (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  venue TEXT NOT NULL CHECK (json_valid(venue)),
  city TEXT NOT NULL CHECK (json_valid(city)),
  country TEXT NOT NULL,
  zone TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE mission (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  name TEXT NOT NULL CHECK (json_valid(name)),
  city TEXT NOT NULL CHECK (json_valid(city)),
  country TEXT NOT NULL,
  zone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  emblem TEXT,
  paper TEXT NOT NULL,
  language TEXT NOT NULL,
  contacts TEXT NOT NULL CHECK (json_valid(contacts)),
  boilerplate TEXT NOT NULL CHECK (json_valid(boilerplate))
) STRICT;

CREATE TABLE preference (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE media (
  key INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE version (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  release INTEGER NOT NULL REFERENCES release(key),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  officer INTEGER NOT NULL REFERENCES officer(key),
  reason TEXT NOT NULL,
  hash TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (release, number)
) STRICT;

CREATE TABLE receipt (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  release INTEGER NOT NULL REFERENCES release(key),
  version INTEGER NOT NULL REFERENCES version(key),
  officer INTEGER NOT NULL REFERENCES officer(key),
  at TEXT NOT NULL,
  language TEXT NOT NULL,
  format TEXT NOT NULL,
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  pages INTEGER,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX receipt_of_release ON receipt(release);

-- One undo over text and fields, in the order the changes were made.
CREATE TABLE undo_entry (
  key INTEGER PRIMARY KEY,
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  entry TEXT NOT NULL CHECK (json_valid(entry))
) STRICT;
CREATE INDEX undo_entry_of_release ON undo_entry(release);

CREATE TABLE change_log (
  key INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  officer INTEGER NOT NULL REFERENCES officer(key),
  -- NULL for what belongs to no single release: the mission, the registers.
  release INTEGER REFERENCES release(key),
  kind TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX change_log_of_release ON change_log(release);

CREATE TRIGGER change_log_kept BEFORE DELETE ON change_log BEGIN SELECT RAISE(ABORT, 'the change log is kept'); END;
CREATE TRIGGER change_log_unaltered BEFORE UPDATE ON change_log BEGIN SELECT RAISE(ABORT, 'the change log is kept'); END;
CREATE TRIGGER version_kept BEFORE DELETE ON version BEGIN SELECT RAISE(ABORT, 'a version is kept'); END;
CREATE TRIGGER version_unaltered BEFORE UPDATE ON version BEGIN SELECT RAISE(ABORT, 'a version is kept'); END;

-- Text arrives normalised (search/normalise.ts), so the tokenizer has only to part it at spaces.
CREATE VIRTUAL TABLE search USING fts5(
  headline, names, body, rest,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);
INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0, 0.5)');

CREATE TABLE search_state (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  normaliser INTEGER NOT NULL
) STRICT;
`,
}
