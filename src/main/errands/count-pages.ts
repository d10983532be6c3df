import type { LanguageTag, ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { emblemAddress } from './emblem-address'
import type { OutputTools } from './output-tools'
import { pictureAddresses } from './picture-addresses'

/** How many pages a release takes in a language as it stands. Fails with `language-missing`, and as printing does. */
export async function countPages(
  library: Library,
  { id, language }: { readonly id: ReleaseId; readonly language: LanguageTag },
  tools: OutputTools,
): Promise<{ pages: number; paper: 'A4' | 'Letter' }> {
  const { pageCount } = await import('../delivery')
  const content = library.versions.freeze(id)
  if (content.draft.texts[language] === undefined) throw new NamedFailure('language-missing', { language })
  const images = {
    emblem: emblemAddress(library, content.mission.emblem),
    pictures: pictureAddresses(library, content.draft.pictures, tools),
  }
  return { pages: await pageCount(content, language, images, tools), paper: content.mission.paper }
}
