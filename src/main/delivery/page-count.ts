import { renderPrintPage, type PageImages } from '../../shared/render'
import type { FrozenRelease, LanguageTag } from '../../shared/release'
import type { DeliveryTools } from './deliver'
import { readPdf } from './read-pdf'

/** How many pages a release takes: it is printed as it would go out, and the pages are counted. */
export async function pageCount(
  content: FrozenRelease,
  language: LanguageTag,
  images: PageImages,
  { print }: DeliveryTools,
): Promise<number> {
  const { pages } = await readPdf(await print(renderPrintPage(content, language, images)))
  return pages.length
}
