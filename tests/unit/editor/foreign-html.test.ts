// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { document as documentShape } from '../../../src/shared/document'
import { documentOf } from '../../../src/renderer/editor/document'
import type { TakenIn } from '../../../src/renderer/editor/plugins/paste'
import { bodyEditor, paragraph } from './body-editor'
import { paste } from './clipboard-events'

/** What a paste becomes: the HTML of the text without ids, and what was left out. */
async function pasted(html: string): Promise<{ html: string; removed: TakenIn['removed'] }> {
  const onTakenIn = vi.fn<(taken: TakenIn) => void>()
  const { editor } = bodyEditor([], { onTakenIn })
  paste(editor, { 'text/plain': 'x', 'text/html': html })
  await Promise.resolve()
  const body = documentOf(editor)
  expect(documentShape.parse(body)).toEqual(body)
  editor.state.doc.check()
  return {
    html: editor.getHTML().replace(/ data-id="[^"]*"/g, ''),
    removed: onTakenIn.mock.calls[0]?.[0].removed ?? {},
  }
}

const item = (mark: string, words: string, level: number, font = 'Symbol'): string =>
  `<p class=MsoListParagraph style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  lang=EN-GB style='font-family:${font};mso-fareast-font-family:${font}'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt
  "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`

describe('from Word on a desk', () => {
  test('levels and numbers of its fake lists are rebuilt', async () => {
    const { html } = await pasted(
      [
        item('1.', 'Opening', 1),
        item('a)', 'Anthem', 2),
        item('b)', 'Address', 2),
        item('i.', 'by the mayor', 3),
        item('2.', 'Signing', 1),
        item('·', 'Pens', 2),
        '<p class=MsoNormal>Then a break.</p>',
        item('3.', 'Photograph', 1),
      ].join('\n'),
    )
    expect(html).toBe(
      '<ol><li><p>Opening</p><ol><li><p>Anthem</p></li><li><p>Address</p><ol><li><p>by the mayor</p></li></ol></li></ol></li>' +
        '<li><p>Signing</p><ul><li><p>Pens</p></li></ul></li></ol><p>Then a break.</p><ol start="3"><li><p>Photograph</p></li></ol>',
    )
  })

  test('the mark of a footnote that was not copied goes, and is told of; so is a table of one cell with lines', async () => {
    const { html, removed } =
      await pasted(`<p class=MsoNormal>many spaces<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> here</p>
      <table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Cell</p></td></tr></table>`)
    expect(html).toBe('<p>many spaces here</p><p>Cell</p>')
    expect(removed).toEqual({ footnote: 1, table: 1 })
  })

  test('smart tags, tracked changes, comments, footnotes, pictures and tables', async () => {
    const { html, removed } =
      await pasted(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
      <head><!--[if gte mso 9]><xml><o:shapedefaults/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>
      <body lang=EN-GB><!--StartFragment--><div class=WordSection1><h1>The harbour<o:p></o:p></h1><h3>Why now</h3>
      <p class=MsoNormal>In <st1:City w:st="on"><st1:place w:st="on">Port Amel</st1:place></st1:City>, <del cite="mailto:a"
      datetime="2026-01-01T10:00">twenty</del><ins cite="mailto:a">thirty</ins> ships<span style='mso-spacerun:yes'>&nbsp; </span>came<a
      style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:
      footnote'>[1]</span></span></a>.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Ship</b></p></td><td><p class=MsoNormal><b>From</b></p></td></tr>
      <tr><td><p class=MsoNormal>Alba</p></td><td><p class=MsoNormal>Valdria<o:p></o:p></p></td></tr></table>
      <p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img
      width=10 src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png"><![endif]></p>
      <div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
      <p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a>
      Port register.</p></div></div></div>
      <div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Sure?</p></div>
      </div></div><!--EndFragment--></body></html>`)
    expect(html).toBe(
      '<h2>The harbour</h2><h3>Why now</h3><p>In Port Amel, thirty ships came[1].</p>' +
        '<p><strong>Ship</strong> · <strong>From</strong></p><p>Alba · Valdria</p><p>[1] Port register.</p>',
    )
    expect(removed).toEqual({ picture: 1, table: 1, comment: 1, deletion: 1 })
  })

  test('Word for Mac: the same tags, and blanks that only make distance', async () => {
    const { html } =
      await pasted(`<html><head><meta name=Generator content="Microsoft Word 15"></head><body lang=en-SO style='tab-interval:36.0pt'>
      <p class=MsoNormal><span lang=EN-US style='font-size:12.0pt;font-family:"Calibri",sans-serif'>One<span class=apple-converted-space>&nbsp;</span>
      two&nbsp; three 5&nbsp;km, co&shy;operate&#8203; now</span></p><p class=MsoNormal align=center><i><span>Slanted</span></i></p></body></html>`)
    expect(html).toBe('<p>One two three 5&nbsp;km, cooperate now</p><p><em>Slanted</em></p>')
  })
})

test('from Word online: headings by their role, and lists that tell their levels', async () => {
  const line = (words: string, more = ''): string =>
    `<div class="OutlineElement Ltr SCXW1 BCX0" style="direction:ltr"><p class="Paragraph SCXW1 BCX0" xml:lang="EN-GB" ${more}><span
    data-contrast="auto" class="TextRun SCXW1 BCX0"><span class="NormalTextRun SCXW1 BCX0">${words}</span></span><span class="EOP SCXW1 BCX0"
    data-ccp-props="{}">&nbsp;</span></p></div>`
  const listed = (tag: 'ul' | 'ol', level: number, words: string, start = 1): string =>
    `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} class="BulletListStyle1 SCXW1 BCX0" role="list" start="${start}"><li role="listitem"
    data-leveltext="" data-aria-posinset="1" data-aria-level="${level}" class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph
    SCXW1 BCX0"><span class="TextRun SCXW1 BCX0">${words}</span><span class="EOP SCXW1 BCX0">&nbsp;</span></p></li></${tag}></div>`
  const { html } = await pasted(
    line('The harbour', 'role="heading" aria-level="1"') +
      line('Why now', 'role="heading" aria-level="3"') +
      line('Thirty ships came.') +
      listed('ul', 1, 'maps') +
      listed('ul', 2, 'of the bay') +
      listed('ul', 1, 'charts') +
      listed('ol', 1, 'first', 1) +
      listed('ol', 1, 'second', 2),
  )
  expect(html).toBe(
    '<h2>The harbour</h2><h3>Why now</h3><p>Thirty ships came.</p>' +
      '<ul><li><p>maps</p><ul><li><p>of the bay</p></li></ul></li><li><p>charts</p></li></ul>' +
      '<ol><li><p>first</p></li><li><p>second</p></li></ol>',
  )
})

test('from Google Docs: looks in spans, lists beside their items, breaks between paragraphs', async () => {
  const run = (words: string, weight = 400, slope = 'normal'): string =>
    `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:${weight};font-style:${slope};white-space:pre-wrap;">${words}</span>`
  const entry = (words: string, level: number): string =>
    `<li dir="ltr" style="list-style-type:disc" aria-level="${level}"><p dir="ltr" style="line-height:1.38" role="presentation">${run(words)}</p></li>`
  const { html } = await pasted(
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr">${run('The harbour')}</h1>
    <p dir="ltr">${run('Thirty ', 700)}${run('ships', 400, 'italic')}${run(' came.')}</p><br />
    <ul style="margin:0">${entry('maps', 1)}<ul>${entry('of the bay', 2)}</ul>${entry('charts', 1)}</ul><br /><p dir="ltr">${run('End.')}</p></b><br class="Apple-interchange-newline">`,
  )
  expect(html).toBe(
    '<h2>The harbour</h2><p><strong>Thirty </strong><em>ships</em> came.</p>' +
      '<ul><li><p>maps</p><ul><li><p>of the bay</p></li></ul></li><li><p>charts</p></li></ul><p>End.</p>',
  )
})

test('from Outlook and mail on the web: paragraphs of blocks and breaks', async () => {
  const { html } =
    await pasted(`<div class="elementToProof" style="font-family:Aptos">Dear colleagues,</div><div><br></div>
    <div>Thirty ships came.<br>They stay.<br><br>Come and see.</div><div style="display:none;max-height:0">Preview words</div>
    <p class=xmsonormal>Regards&nbsp;</p><table role=presentation><tr><td><table><tr><td><p>Embassy</p><p>Port Amel</p></td></tr></table></td></tr></table>`)
  expect(html).toBe(
    '<p>Dear colleagues,</p><p>Thirty ships came.<br>They stay.</p><p>Come and see.</p><p>Regards</p><p>Embassy</p><p>Port Amel</p>',
  )
})

test('from LibreOffice: fonts, nested lists and definition lists', async () => {
  const { html } =
    await pasted(`<h1 class="western">The harbour</h1><p align="justify" style="margin-bottom: 0cm; line-height: 100%">
    <font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><b>Thirty</b> ships</font></font> came.</p>
    <ul><li><p style="margin-bottom: 0cm">maps</p><ul><li><p>of the bay</p></li></ul></li><li><p>charts</p></li></ul>
    <ol start="4"><li><p>fourth</p></li></ol><hr/><p>End.</p>`)
  expect(html).toBe(
    '<h2>The harbour</h2><p><strong>Thirty</strong> ships came.</p>' +
      '<ul><li><p>maps</p><ul><li><p>of the bay</p></li></ul></li><li><p>charts</p></li></ul>' +
      '<ol start="4"><li><p>fourth</p></li></ol><hr><p>End.</p>',
  )
})

test('from a web page: what serves the page stays out', async () => {
  const { html, removed } =
    await pasted(`<article><h1>Ships come</h1><div class="tools"><a href="#">+</a> <a href="#">↺</a> <a href="#">−</a>
    <span>16 px</span></div><ul class="share"><li><a href="https://a.example/s">Share</a></li><li><a href="https://b.example/s">Facebook</a></li>
    <li><a href="https://c.example/s">WhatsApp</a></li></ul><p>date 2026-02-25 <span>+</span> <span>↺</span> <span>−</span> <span>16 px</span></p>
    <figure><img src="https://collector.invalid/a.jpg"><figcaption>The bay at dawn</figcaption></figure><p>Thirty ships came.</p>
    <button>Print</button><p><a href="javascript:alert(1)">More</a></p><iframe src="https://collector.invalid/f"></iframe>
    <blockquote><p>We stay.</p><h3>Never</h3></blockquote><p>Facebook</p></article>`)
  expect(html).toBe(
    '<h2>Ships come</h2><p>date 2026-02-25</p><p>The bay at dawn</p><p>Thirty ships came.</p><p>More</p>' +
      '<blockquote><p>We stay.</p><p>Never</p></blockquote><p>Facebook</p>',
  )
  expect(removed).toEqual({ picture: 1, control: 4, link: 1, embedded: 1 })
})

test('plain text: paragraphs by blank lines, or by lines where there are none', () => {
  const typed = (text: string): string => {
    const { editor } = bodyEditor([paragraph('a', 'A ')])
    editor.commands.setTextSelection(3)
    paste(editor, { 'text/plain': text })
    return editor.getHTML().replace(/ data-id="[^"]*"/g, '')
  }
  expect(typed('one\r\ntwo\rthree')).toBe('<p>A one</p><p>two</p><p>three</p>')
  expect(typed('one\ntwo\n\n\nthree')).toBe('<p>A one<br>two</p><p>three</p>')
  expect(typed('a\u2028b\u2029c\u0085d\u000be\u0000f')).toBe('<p>A a</p><p>b</p><p>c</p><p>d</p><p>ef</p>')
  expect(typed('\n'.repeat(500_000))).toBe('<p>A </p>')
  // What has no blank for pages is no word, and holds up every browser.
  expect(typed('x'.repeat(5020))).toBe(`<p>A ${`${'x'.repeat(50)} `.repeat(100)}${'x'.repeat(20)}</p>`)
  expect(typed('大'.repeat(5020))).toBe(`<p>A ${'大'.repeat(5020)}</p>`)
  // An address may be long, and there may be many.
  const long = `See ${'a'.repeat(2000)} ${Array.from({ length: 40 }, () => 'b'.repeat(400)).join(' ')}`
  expect(typed(long)).toBe(`<p>A ${long}</p>`)
})

test.each([
  ['letters without a blank', 'x'.repeat(300_000)],
  ['long words', `${'x'.repeat(999)} `.repeat(300)],
  ['blanks', `a${' '.repeat(300_000)}b`],
  ['signs of a control', `${'A+'.repeat(20_000)}x`],
])('%s are read once, however many', (_what, text) => {
  const { editor } = bodyEditor([paragraph('a', 'One')])
  paste(editor, { 'text/plain': 'x', 'text/html': `<p>${text}</p>` })
  expect(editor.getText().length).toBeGreaterThan('One'.length + 1)
})
