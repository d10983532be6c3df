import { contract } from '../../shared/contract'
import { keepEmblem } from '../errands'
import { NamedFailure } from '../../shared/result'
import { askToOpen } from '../shell'
import { say } from '../words'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectMission({ library, window }: Desk): void {
  handle(contract.mission.get, () => library().mission.get())
  handle(contract.mission.save, (mission) => {
    library().mission.save(mission)
    return {}
  })
  handle(contract.mission.chooseEmblem, async () => {
    const path = await askToOpen(window(), {
      title: say('shell.choose-emblem'),
      filters: [{ name: say('shell.pictures'), extensions: ['png', 'jpg', 'jpeg'] }],
      properties: ['openFile'],
    })
    if (path === null) throw new NamedFailure('cancelled')
    const mission = { ...library().mission.get(), emblem: keepEmblem(library(), path) }
    library().mission.save(mission)
    return mission
  })
}
