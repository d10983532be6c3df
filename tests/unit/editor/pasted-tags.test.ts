import { expect, test } from 'vitest'
import {
  deepestLists,
  deepestTags,
  longestHtml,
  mostBlocks,
  mostTags,
  plainTags,
} from '../../../src/renderer/editor/plugins/pasted-tags'

test('what is read stays as it is, blocks and headings under the names the document has', () => {
  expect(plainTags('<p>One <b>two</b> <a href="https://soria.example/?a=1&amp;b=2">three</a></p>')).toBe(
    '<p>One <x-bold>two</x-bold> <x-link href="https://soria.example/?a=1&amp;b=2">three</x-link></p>',
  )
  expect(plainTags('<H1>A</H1><h5>B</h5><ol start=3><li>C<br/></ol><hr><td>D</td>')).toBe(
    '<h2>A</h2><h3>B</h3><ol start="3"><li>C<br></ol><hr><x-cell>D</x-cell>',
  )
})

test('no style, class of a picture, event, comment or word of a script is left for a parser', () => {
  const plain =
    plainTags(`<!DOCTYPE html><?xml version="1.0"?><meta charset=utf-8><style>p { color: red }</STYLE ><!-- <p>no</p> -->
    <!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><script>if (a < b) steal('<p>')</script>
    <P STYLE='color:red;content:"x"' onclick=steal() class = Note>Words <img src=x onerror="steal()" alt=">">a < b<o:p></o:p></p>
    <svg onload=steal()><style>p{}</style><text>drawn</text></svg><svg/>after<![if !supportLists]>·<![endif]>`)
  expect(plain?.replace(/\s+/g, ' ').trim()).toBe(
    '<p data-style="color:red;content:&quot;x&quot;" class="Note">Words a &lt; b</p> after·',
  )
})

test.each([
  ['a tag that is never closed', '<p>Words<b class="x', '<p>Words'],
  ['a quotation mark that is never closed', `<p>Words<b class="x>more</b>`, '<p>Words'],
  ['a comment that is never closed', '<p>Words<!-- more', '<p>Words'],
  ['a style sheet that is never closed', '<p>Words<style>more<p>', '<p>Words'],
  ['a drawing that is never closed', 'Words<svg><style>p{}</style><g><math>more', 'Wordsmore'],
  ['a comment with nothing in it', '<!-->Words', 'Words'],
  ['an end without a name', 'Words</>.', 'Words.'],
  ['a sign at the end', 'Words <', 'Words &lt;'],
])('%s does no harm', (_, html, plain) => {
  expect(plainTags(html)).toBe(plain)
})

const nested = (start: string, end: string, times: number): string => start.repeat(times) + 'words' + end.repeat(times)

test('as deep, full and long as a text may be, and not one more', () => {
  expect(plainTags(nested('<div>', '</div>', deepestTags))).not.toBeNull()
  expect(plainTags(nested('<div>', '</div>', deepestTags + 1))).toBeNull()
  expect(plainTags(nested('<ul><li>', '</li></ul>', deepestLists))).not.toBeNull()
  expect(plainTags(nested('<ul><li>', '</li></ul>', deepestLists + 1))).toBeNull()
  expect(plainTags('<ul></ul>'.repeat(deepestLists + 1))).not.toBeNull()
  expect(plainTags('<b>x</b>'.repeat(mostTags))).not.toBeNull()
  expect(plainTags('<b>x</b>'.repeat(mostTags + 1))).toBeNull()
  expect(plainTags('<p>x</p>'.repeat(mostBlocks))).not.toBeNull()
  expect(plainTags('<p>x</p>'.repeat(mostBlocks + 1))).toBeNull()
  expect(plainTags('x'.repeat(longestHtml))).not.toBeNull()
  expect(plainTags('x'.repeat(longestHtml + 1))).toBeNull()
})

test.each([
  ['tables in tables', nested('<table><tr><td>', '</td></tr></table>', 3000)],
  ['bold in italic', nested('<b><i>', '</i></b>', 20_000)],
  ['ends of what is not open', '<b></i>'.repeat(200)],
  // A parser ignores the end of a span while a block in it is open.
  ['ends that a parser ignores', '<span><div></span></div>'.repeat(200)],
  ['items of lists by turns', '<li><dd>'.repeat(200)],
  ['cells in a drawing', `<svg></svg>${'<table><td>'.repeat(200)}`],
])('%s are too deep', (_, html) => {
  expect(plainTags(html)).toBeNull()
})

test('paragraphs and items whose end tags are left out are not deep', () => {
  expect(plainTags('<p>x'.repeat(500))).not.toBeNull()
  expect(plainTags(`<ul>${'<li>x'.repeat(500)}</ul>`)).not.toBeNull()
})
