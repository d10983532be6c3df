import { contract, type KeptPicture } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { keepPictures, readPicture } from '../errands'
import { askForFiles, canBeDrawn } from '../shell'
import { say } from '../words'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectPictures({ library, window }: Desk): void {
  const keep = (files: Parameters<typeof keepPictures>[1]): KeptPicture[] => keepPictures(library(), files, canBeDrawn)

  handle(contract.pictures.choose, async () => {
    const paths = await askForFiles(window(), {
      title: say('shell.choose-pictures'),
      filters: [{ name: say('shell.pictures'), extensions: ['jpg', 'jpeg', 'png'] }],
      properties: ['openFile', 'multiSelections'],
    })
    if (paths.length === 0) throw new NamedFailure('cancelled')
    return keep(paths.map(readPicture))
  })
  handle(contract.pictures.keep, (file) => keep([file])[0]!)
}
