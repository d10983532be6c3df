import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Person, Release, ReleaseDraft, ReleaseId } from '../../shared/release'
import { asMayStand } from './as-may-stand'
import type { ReadHandle, WriteHandle } from './handle'
import { isWhole, mediaFolder, putMedia } from './media'
import { namedBy, type NamedEntries } from './named-entries'
import { mediaFoldersOf, readBackup } from './restore'
import type { Author } from './tables/change-log'
import { findPerson } from './tables/person'
import { findOrganisation, findPlace, rememberEntries } from './tables/registers'
import { createRelease, readRelease } from './tables/release'

/** A draft out of a backup, with the entries of the registers there that it names. */
interface Taken extends NamedEntries {
  readonly draft: ReleaseDraft
}

/**
 * Puts a copy of a release in a backup into this library, under a new id: a draft with its texts and facts, without
 * clearance, given number and publication. Entries of the registers that it names are added where this library has none of
 * that id, and its pictures where this library has lost them. Fails with `backup-unreadable` {path}, `not-found` {id}.
 */
export function restoreRelease(
  handle: WriteHandle,
  author: Author,
  library: string,
  path: string,
  id: ReleaseId,
): Release {
  const taken = readBackup(path, (backup) => takeFrom(backup, id))
  takePictures(handle, author, library, path, taken.draft)
  return handle.transaction(() => {
    const absent = new Map([...taken.people].filter(([named]) => findPerson(handle, named as Person['id']) === null))
    const people = new Map([...absent.values()].map((it) => [it.id, it]))
    rememberEntries(handle, author, {
      people: [...people.values()].filter((it) => findPerson(handle, it.id) === null),
      organisations: taken.organisations.filter((it) => findOrganisation(handle, it.id) === null),
      places: taken.place === null || findPlace(handle, taken.place.id) !== null ? [] : [taken.place],
    })
    // Whoever was merged there and is unknown here goes by the entry that was added.
    const known = <T extends { person: Person['id'] | null }>(it: T): T => ({
      ...it,
      person: (it.person === null ? undefined : absent.get(it.person)?.id) ?? it.person,
    })
    const draft = asMayStand(handle, taken.draft)
    return createRelease(handle, author, {
      ...draft,
      speakers: draft.speakers.map(known),
      attended: draft.attended.map(known),
    })
  })
}

/** A picture whose bytes the backup has lost is missed on the page: the words come first. */
function takePictures(handle: WriteHandle, author: Author, library: string, path: string, draft: ReleaseDraft): void {
  for (const { hash } of draft.pictures) {
    const kept = [mediaFolder(library), ...mediaFoldersOf(path)].map((folder) => join(folder, hash))
    const whole = kept.find((file) => isWhole(file, hash))
    if (whole !== undefined) putMedia(handle, author, library, readFileSync(whole))
  }
}

function takeFrom(backup: ReadHandle, id: ReleaseId): Taken {
  const { draft } = readRelease(backup, id)
  return { draft, ...namedBy(backup, draft) }
}
