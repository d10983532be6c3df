import { contract, type KeptPicture } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { keepPicture, readPicture } from '../errands'
import { askForFiles, pictureForOutput } from '../shell'
import { say } from '../words'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectPictures({ library, window }: Desk): void {
  const keep = (file: { name: string; bytes: Uint8Array }): KeptPicture =>
    keepPicture(library(), file, (bytes) => pictureForOutput(bytes) !== null)

  handle(contract.pictures.choose, async () => {
    const paths = await askForFiles(window(), {
      title: say('shell.choose-pictures'),
      filters: [{ name: say('shell.pictures'), extensions: ['jpg', 'jpeg', 'png'] }],
      properties: ['openFile', 'multiSelections'],
    })
    if (paths.length === 0) throw new NamedFailure('cancelled')
    return paths.map(readPicture).map(keep)
  })
  handle(contract.pictures.keep, keep)
}
