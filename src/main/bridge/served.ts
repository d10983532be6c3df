import { previewSkins, renderPreview, type PreviewSkin } from '../../shared/render'
import { languageTag, mediaHash, uuid, type ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { emblemAddress, pictureType, previewAddresses, type OutputTools } from '../errands'
import type { Library } from '../library'
import { logError } from '../log'
import { fontAddress, type PreviewPage, type Served } from '../shell'
import type { Desk } from './desk'

/** What the open library shows by address: previews and pictures. */
export const servedBy = ({ library, output }: Desk): Served => ({
  preview: (release, language, skin) => whereThereIs(() => preview(library(), output, [release, language, skin])),
  media: (hash) =>
    whereThereIs(() => {
      const named = mediaHash().safeParse(hash)
      if (!named.success) return null
      const bytes = library().media.read(named.data)
      const type = pictureType(bytes)
      return type === null ? null : { bytes, type }
    }),
})

const isSkin = (skin: string): skin is PreviewSkin => previewSkins.some((it) => it === skin)

function preview(
  library: Library,
  output: OutputTools,
  [release = '', language = '', skin = '']: readonly string[],
): PreviewPage | null {
  const id = uuid<ReleaseId>().safeParse(release)
  const tag = languageTag().safeParse(language)
  if (!id.success || !tag.success || !isSkin(skin)) return null
  const frozen = library.versions.freeze(id.data)
  const emblem = emblemAddress(library, frozen.mission.emblem)
  const pictures = previewAddresses(library, frozen.draft.pictures, output)
  return renderPreview(frozen, tag.data, skin, { emblem, pictures, fontAddress })
}

/** An address may name what is gone; that is no fault, and the page says it was not found. */
function whereThereIs<T>(look: () => T | null): T | null {
  try {
    return look()
  } catch (error) {
    if (!(error instanceof NamedFailure)) logError('served', error)
    return null
  }
}
