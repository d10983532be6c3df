// How typing feels in a release of 500, 5,000 and 20,000 words, with autosave, checks, counts and Details on, and how
// long such a release takes to open: each beside a bare Tiptap editor over the same words in the same run, which is filled
// by a paste. From a key's event to the end of the next frame's work; what the display adds is left out.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { removeFolder, setUpDesk } from './measure/desk.mjs'
import { isQuoted, longText } from './measure/long-text.mjs'
import { median } from './measure/median.mjs'
import { typeInTheMiddle } from './measure/typing.mjs'
import { openWindow } from './measure/window.mjs'

const sizes = [
  { words: 500, target: 1.25 },
  { words: 5_000, target: 1.25 },
  { words: 20_000, target: 1.15 },
]
const rounds = 4
const keys = 120
/** The longest task that a person does not notice, in milliseconds; the browser tells of no shorter one. */
const longestTask = 50
const editor = '.ProseMirror'

export async function* figures(place) {
  const desk = await setUpDesk(place)
  const page = await bareEditorPage(place)
  const subjects = {
    app: (words) => inTheApp({ ...place, library: desk.library }, words),
    bare: (words) => inTheBareEditor({ ...place, page: page.path }, words),
  }
  for (const { words, target } of sizes) {
    const seen = { app: [], bare: [] }
    // One round more than counted: the first of each pays for a cold page cache.
    for (let round = 0; round <= rounds; round += 1) {
      for (const subject of round % 2 === 0 ? ['app', 'bare'] : ['bare', 'app']) {
        const once = await subjects[subject](words)
        process.stderr.write(`${words} words, ${round} ${subject}: ${JSON.stringify(summary(once))}\n`)
        if (round > 0) seen[subject].push(once)
      }
    }
    const both = (measure) => ({ value: median(seen.app.map(measure)), baseline: median(seen.bare.map(measure)) })
    yield { name: `typing-p95-${words}`, unit: 'ms', target, ...both((once) => percentile(once.keys, 0.95)) }
    yield { name: `typing-script-per-key-${words}`, unit: 'ms', target: 1.5, ...both(({ script }) => script) }
    const longest = Math.max(0, ...seen.app.flatMap((once) => once.longTasks))
    yield { name: `typing-longest-task-${words}`, unit: 'ms', value: longest, baseline: longestTask, target: 1 }
    if (words === 5_000) yield { name: 'opening-5000', unit: 'ms', target: 2, ...both(({ opening }) => opening) }
  }
  page.remove()
  desk.remove()
}

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * values.length)]

const summary = ({ keys: all, script, style, layout, longTasks, opening }) => ({
  p50: Math.round(percentile(all, 0.5)),
  p95: Math.round(percentile(all, 0.95)),
  ...Object.fromEntries(
    Object.entries({ script, style, layout }).map(([work, spent]) => [work, Math.round(spent * 10) / 10]),
  ),
  longTasks: longTasks.map(Math.round),
  opening: Math.round(opening),
})

/** Builds the bare editor's page into a folder of its own. */
async function bareEditorPage({ root }) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-page-'))
  await build({
    root: join(root, 'tests', 'bench', 'bare-editor'),
    base: './',
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: folder, target: 'chrome130', modulePreload: false },
  })
  return { path: join(folder, 'index.html'), remove: () => removeFolder(folder) }
}

async function inWindow(place, parametersIn, measure) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  const window = await openWindow({ ...place, folder, parameters: parametersIn(folder) })
  try {
    return await measure(window.page)
  } finally {
    await window.close()
    removeFolder(folder)
  }
}

const inTheBareEditor = (place, words) =>
  inWindow(
    place,
    () => [join(place.root, 'tests', 'bench', 'bare-editor'), place.page],
    async (page) => {
      await page.waitForSelector(editor)
      const opening = await page.evaluate(pasteAll, html(words))
      return { opening, ...(await typeInTheMiddle(page, editor, keys)) }
    },
  )

const inTheApp = (place, words) =>
  inWindow(
    place,
    (folder) => {
      const library = join(folder, 'bench.communique')
      copyFileSync(place.library, library)
      return [place.root, '--library', library]
    },
    async (page) => {
      await page.getByRole('button', { name: /^All releases/ }).waitFor()
      await page.evaluate(fillLibrary, blocks(words))
      await page.reload()
      const card = (headline) => page.locator('[data-pane="list"]').getByRole('option', { name: headline })
      // The editor's own code is loaded with the first release that is opened.
      await card('Short').click()
      await page.locator(editor).first().waitFor()
      await page.evaluate(watchOpening, { selector: editor, paragraphs: longText(words).length })
      await card('Long').click()
      const opening = await page.evaluate(() => window.openedForBench)
      return { opening, ...(await typeInTheMiddle(page, editor, keys)) }
    },
  )

/** Characters at the beginning of each paragraph that are bold. */
const bold = 12

/** The same words for both: as HTML, and as blocks of a body. */
const html = (words) =>
  longText(words)
    .map((text) => `<p><strong>${text.slice(0, bold)}</strong>${text.slice(bold)}</p>`)
    .map((paragraph, index) => (isQuoted(index) ? `<blockquote>${paragraph}</blockquote>` : paragraph))
    .join('')

const blocks = (words) =>
  longText(words).map((text, index) => {
    const paragraph = {
      type: 'paragraph',
      content: [
        { type: 'text', text: text.slice(0, bold), marks: [{ type: 'bold' }] },
        { type: 'text', text: text.slice(bold) },
      ],
    }
    return isQuoted(index) ? { type: 'quotation', content: [paragraph] } : paragraph
  })

/** Runs in the bare editor: fills it by a paste, and tells how long it took until all of it was painted. */
async function pasteAll(pasted) {
  const element = document.querySelector('.ProseMirror')
  element.focus()
  getSelection().selectAllChildren(element)
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', pasted)
  const started = performance.now()
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  return performance.now() - started
}

/** Runs in the window: a short release and a long one that quotes its speaker, with event and source. */
async function fillLibrary(content) {
  const speaker = { ...named('Ilka Torvane'), title: { en: 'Ambassador' }, organisation: {}, mode: 'quote' }
  const complete = (block) => ({
    ...block,
    attrs:
      block.type === 'quotation'
        ? { id: crypto.randomUUID(), speaker: speaker.id, attribution: null, remark: null }
        : { id: crypto.randomUUID() },
    content: block.type === 'text' ? undefined : block.content.map((it) => (it.type === 'text' ? it : complete(it))),
  })
  await make('Short', [], [])
  await make('Long', content.map(complete), [speaker])

  function named(name) {
    return { id: crypto.randomUUID(), person: null, name }
  }

  async function make(headline, body, speakers) {
    const made = await window.communique.releases.create({ type: 'press-release', draft: null })
    if (!made.ok) throw new Error(made.code)
    const { id, revision, draft } = made.value
    const text = draft.texts[draft.language]
    const written = { ...text, headline, body: { ...text.body, content: body } }
    const saved = await window.communique.releases.save({
      id,
      revision,
      draft: { ...draft, speakers, texts: { [draft.language]: written } },
    })
    if (!saved.ok) throw new Error(saved.code)
  }
}

/** Runs in the window: tells later how long it took from the press on a release until all of its body was painted. */
function watchOpening({ selector, paragraphs }) {
  window.openedForBench = new Promise((opened) => {
    const onPress = ({ timeStamp }) => {
      const look = () => {
        const isThere = (document.querySelector(selector)?.querySelectorAll('p').length ?? 0) >= paragraphs
        if (isThere) setTimeout(() => opened(performance.now() - timeStamp))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('pointerdown', onPress, { capture: true, once: true })
  })
}
