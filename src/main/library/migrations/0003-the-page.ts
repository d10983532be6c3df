import type { Migration } from './migration'

/**
 * What the page refers to: remarks, pictures and their captions; and an undo that outlives the window. Entries of the first
 * undo_entry were never written. New columns start with what an older draft means by their absence, so that its seal still
 * holds (seal.ts).
 */
export const thePage: Migration = {
  number: 3,
  sql: `
ALTER TABLE release ADD COLUMN remarks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(remarks));
ALTER TABLE release ADD COLUMN pictures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pictures));
ALTER TABLE release_text ADD COLUMN captions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(captions));

DROP TABLE undo_entry;
CREATE TABLE undo_entry (
  release INTEGER NOT NULL REFERENCES release(key) ON DELETE CASCADE,
  serial INTEGER NOT NULL,
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (release, serial)
) STRICT, WITHOUT ROWID;

-- Up to which entry the draft says what was done. It holds for one revision: a draft that was written without its log, by
-- a restore for one, has nothing to take back.
CREATE TABLE undo_state (
  release INTEGER PRIMARY KEY REFERENCES release(key) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  done INTEGER NOT NULL
) STRICT;
`,
}
