import { contract } from '../../shared/contract'
import { changeMany, createSample, markReleased, startFromEarlier, startFromTemplate, sweepLibrary } from '../errands'
import { logError } from '../log'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectReleases({ library, selected, pauses, works }: Desk): void {
  handle(contract.releases.list, ({ view, query }) => library().releases.list(view, query))
  handle(contract.releases.create, ({ type, draft }) => library().releases.create(draft ?? type))
  handle(contract.releases.startFromEarlier, ({ id }) => startFromEarlier(library(), id))
  handle(contract.releases.startFromTemplate, ({ id }) => startFromTemplate(library(), id))
  handle(contract.releases.createSample, () => createSample(library()))
  handle(contract.releases.get, ({ id }) => library().releases.get(id))
  handle(contract.releases.save, ({ id, revision, draft, undo }) => {
    const saved = library().releases.save(id, revision, draft, undo)
    pauses.written(id, saved.status)
    return saved
  })
  handle(contract.releases.undoLog, ({ id }) => library().releases.undoLog(id))
  handle(contract.releases.trash, ({ id }) => {
    library().releases.trash(id)
    return {}
  })
  handle(contract.releases.restore, ({ id }) => {
    library().releases.restore(id)
    return {}
  })
  handle(contract.releases.tag, ({ work, selection, add, remove }) => {
    const { releases } = library()
    return works.run(work, async (tell, signal) =>
      changeMany(await selected(selection), (ids) => releases.tag(ids, { add, remove }), tell, signal),
    )
  })
  handle(contract.releases.trashMany, ({ work, selection, isTrashed }) => {
    const { releases } = library()
    return works.run(work, async (tell, signal) =>
      changeMany(await selected(selection), (ids) => releases.trashMany(ids, isTrashed), tell, signal),
    )
  })
  handle(contract.releases.destroy, ({ ids, reason }) => {
    const open = library()
    const gone = open.releases.destroy(ids, reason)
    void sweepLibrary(open, () => library() === open).catch((error: unknown) => logError('sweeping the index', error))
    return { ids: gone }
  })
  handle(contract.releases.version, ({ version }) => library().versions.get(version).content)
  handle(contract.releases.history, ({ id }) => library().releases.history(id))
  handle(contract.releases.markReleased, ({ id, goingOut }) => markReleased(library(), id, goingOut))
  handle(contract.releases.putRight, ({ id, how }) => library().releases.putRight(id, how))
}
