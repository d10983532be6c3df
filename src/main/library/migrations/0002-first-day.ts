import type { Migration } from './migration'

/**
 * Clearance, numbers, going out, templates, backups' kinds: what a desk needs on its first day. Columns that are added to
 * a release start with what an older draft means by their absence, so that its seal still holds (seal.ts).
 */
export const firstDay: Migration = {
  number: 2,
  sql: `
-- Officers are found by the system's user; the name they go by may change from one day to the next.
ALTER TABLE officer ADD COLUMN login TEXT NOT NULL DEFAULT '';
UPDATE officer SET login = name, name = '';

-- The session in which it was told what an unclean one had left; what was left before this has been told.
ALTER TABLE session ADD COLUMN told_in INTEGER REFERENCES session(key);
UPDATE session SET told_in = key WHERE unclean = 1;

ALTER TABLE release ADD COLUMN series TEXT;
ALTER TABLE release ADD COLUMN started_from TEXT CHECK (started_from IS NULL OR json_valid(started_from));
-- The release that this one corrects, replaces or withdraws, and the version of it that went out. Like all that a draft
-- says, storable whatever it holds.
ALTER TABLE release ADD COLUMN corrects TEXT;
ALTER TABLE release ADD COLUMN corrects_version TEXT;
ALTER TABLE release ADD COLUMN corrects_how TEXT;
CREATE INDEX release_correcting ON release(corrects) WHERE corrects IS NOT NULL;

ALTER TABLE event ADD COLUMN accreditation TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(accreditation));
ALTER TABLE event ADD COLUMN accreditation_date TEXT;
ALTER TABLE event ADD COLUMN accreditation_time TEXT;

-- Entries that were merged stay as signposts: releases that name them need not be rewritten.
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person(key);
CREATE INDEX person_merged ON person(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX speaker_of_person ON speaker(person) WHERE person IS NOT NULL;
CREATE INDEX attendee_of_person ON attendee(person) WHERE person IS NOT NULL;
CREATE INDEX event_of_place ON event(place) WHERE place IS NOT NULL;

-- Where a mission has been named, the first run's questions are answered.
INSERT OR IGNORE INTO preference (name, value) SELECT 'isSetUp', 'true' FROM mission;

ALTER TABLE mission ADD COLUMN capital TEXT NOT NULL DEFAULT '{"city":{},"zone":""}' CHECK (json_valid(capital));
ALTER TABLE mission ADD COLUMN series TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(series));
ALTER TABLE mission ADD COLUMN clearance TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(clearance));
ALTER TABLE mission ADD COLUMN clearers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(clearers));
UPDATE mission SET boilerplate = (
  SELECT json_group_object(key, json_object('document', json(value), 'version', 1, 'lastReviewed', NULL))
  FROM json_each(boilerplate)
);

ALTER TABLE receipt ADD COLUMN route TEXT NOT NULL DEFAULT 'file';
UPDATE receipt SET route = 'mail-draft' WHERE format = 'eml';

-- What left without a file: over the clipboard, or in a new message. Who and when is in the log.
CREATE TABLE handover (
  key INTEGER PRIMARY KEY,
  release INTEGER NOT NULL REFERENCES release(key),
  version INTEGER NOT NULL REFERENCES version(key),
  language TEXT NOT NULL,
  route TEXT NOT NULL
) STRICT;
CREATE INDEX handover_of_release ON handover(release);

CREATE TABLE clearance_entry (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  release INTEGER NOT NULL REFERENCES release(key),
  at TEXT NOT NULL,
  officer INTEGER NOT NULL REFERENCES officer(key),
  kind TEXT NOT NULL CHECK (kind IN ('asked', 'answered', 'called-back')),
  step TEXT,
  version INTEGER REFERENCES version(key),
  hash TEXT,
  -- The ClearanceAnswer of an answered entry.
  answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
  CHECK ((kind = 'called-back') = (version IS NULL) AND (version IS NULL) = (hash IS NULL)),
  CHECK ((kind = 'answered') = (answer IS NOT NULL))
) STRICT;
CREATE INDEX clearance_of_release ON clearance_entry(release);
CREATE TRIGGER clearance_kept BEFORE DELETE ON clearance_entry BEGIN SELECT RAISE(ABORT, 'a clearance is kept'); END;
CREATE TRIGGER clearance_unaltered BEFORE UPDATE ON clearance_entry BEGIN SELECT RAISE(ABORT, 'a clearance is kept'); END;

-- One row per number ever given; a number is not given twice, and a release gets one. Who and when is in the log.
CREATE TABLE assigned_number (
  key INTEGER PRIMARY KEY,
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  release INTEGER NOT NULL UNIQUE REFERENCES release(key),
  UNIQUE (series, year, number)
) STRICT;
CREATE TRIGGER number_kept BEFORE DELETE ON assigned_number BEGIN SELECT RAISE(ABORT, 'a number is kept'); END;
CREATE TRIGGER number_unaltered BEFORE UPDATE ON assigned_number BEGIN SELECT RAISE(ABORT, 'a number is kept'); END;

CREATE TABLE publication (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  release INTEGER NOT NULL UNIQUE REFERENCES release(key),
  version INTEGER NOT NULL REFERENCES version(key),
  at TEXT NOT NULL,
  officer INTEGER NOT NULL REFERENCES officer(key),
  went_out_at TEXT NOT NULL,
  route TEXT NOT NULL,
  note TEXT NOT NULL,
  override TEXT NOT NULL
) STRICT;
CREATE TRIGGER publication_kept BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT, 'a release stays released'); END;
CREATE TRIGGER publication_unaltered BEFORE UPDATE ON publication BEGIN SELECT RAISE(ABORT, 'a release stays released'); END;

CREATE TABLE template (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  last_reviewed TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  -- A template that was removed stays, so that it can be brought back.
  removed_at TEXT,
  draft TEXT NOT NULL CHECK (json_valid(draft))
) STRICT;
`,
}
