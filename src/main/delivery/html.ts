import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { furnitureOf, printedWords, renderHtmlFile } from '../../shared/render'
import { compact, expectInOrder, mismatch } from './compare'
import type { DeliveryRequest, MadeFile } from './deliver'
import { expectStanding } from './standing'

type Written = Pick<DeliveryRequest, 'version' | 'language' | 'emblem' | 'pictures'>
type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The self-contained page. */
export async function makeHtml(request: Written, name: string): Promise<MadeFile> {
  const bytes = Buffer.from(renderHtmlFile(request.version.content, request.language, request))
  return {
    bytes,
    pages: null,
    verify: async (written) => verifyHtml(Buffer.from(written).toString('utf8'), request, name),
  }
}

/**
 * The headline as title and as the only first heading, every paragraph in order, every picture, the standing first and last,
 * and no element that fetches anything.
 */
export function verifyHtml(html: string, request: Omit<Written, 'emblem'>, name: string): void {
  const { headline, inOrder } = printedWords(request.version.content, request.language)
  const elements = [...elementsIn(parse(html))]
  const title = elements.find((element) => element.tagName === 'title')
  if (title === undefined || textOf(title).trim() !== headline) throw mismatch(name, headline)
  const headings = elements.filter((element) => element.tagName === 'h1').map((element) => textOf(element).trim())
  if (headings.length !== 1 || headings[0] !== headline) throw mismatch(name, headline)
  const main = elements.find((element) => element.tagName === 'main')
  const words = main === undefined ? '' : textOf(main)
  const { content } = request.version
  expectInOrder(words, [...inOrder, furnitureOf(content, request.language).standingLine], name)
  expectStanding(words, 2, { frozen: content, language: request.language, name, fold: compact })
  const shown = elements.filter((element) => element.tagName === 'figure').flatMap((figure) => sourcesIn(figure))
  for (const { hash, name: picture } of content.draft.pictures)
    if (!shown.includes(request.pictures.get(hash) ?? '')) throw mismatch(name, picture)
  const fetching = elements.find(fetches)
  if (fetching !== undefined) throw mismatch(name, `<${fetching.tagName}>`)
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

const sourcesIn = (figure: Element): string[] =>
  [...elementsIn(figure)].flatMap(({ attrs }) => attrs.filter((it) => it.name === 'src').map(({ value }) => value))

/** The words of an element; each element's apart from its neighbours'. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Every paragraph of an HTML text, as a second reader of a mail's HTML part. */
export const wordsOfHtml = (html: string): string => {
  const body = [...elementsIn(parse(html))].find((element) => element.tagName === 'body')
  return body === undefined ? '' : textOf(body)
}

/** Links wait for a reader; anything else with an address would be fetched as soon as the page is opened. */
function fetches(element: Element): boolean {
  if (['link', 'iframe', 'object', 'embed', 'base', 'form'].includes(element.tagName)) return true
  return element.attrs.some(
    ({ name, value }) => ['src', 'srcset', 'poster', 'background', 'data'].includes(name) && !value.startsWith('data:'),
  )
}
