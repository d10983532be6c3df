import { setTimeout as pause } from 'node:timers/promises'

const gap = 50
const warmUp = 20
const words = 'the lanterns stand beside the old harbour wall and '

/** Puts the caret into the middle paragraph of the editor, after some of its words, and the mouse where a click leaves it. */
async function caretInTheMiddle(page, editor) {
  const { x, y } = await page.evaluate((selector) => {
    const element = document.querySelector(selector)
    const paragraphs = [...element.querySelectorAll('p')].filter(({ textContent }) => textContent.length > 60)
    const paragraph = paragraphs[paragraphs.length >> 1]
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let text = walker.nextNode()
    while (text.length < 30) text = walker.nextNode()
    element.focus()
    getSelection().collapse(text, 25)
    paragraph.scrollIntoView({ block: 'center' })
    return getSelection().getRangeAt(0).getBoundingClientRect().toJSON()
  }, editor)
  await page.mouse.move(x, y)
}

/**
 * Types `keys` letters, 50 ms apart, in the middle of what the editor holds. Answers the milliseconds from each key's
 * event to the end of the next frame's work, of script, style and layout per key, and of every task longer than 50 ms. Throws where a
 * letter has not landed.
 */
export async function typeInTheMiddle(page, editor, keys) {
  await caretInTheMiddle(page, editor)
  await page.evaluate(() => {
    const seen = { keys: [], longTasks: [] }
    window.seenByBench = seen
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => seen.keys.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      true,
    )
    new PerformanceObserver((list) =>
      seen.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await type(session, warmUp)
  await pause(1000)
  const length = await lengthOf(page, editor)
  await page.evaluate(() => {
    window.seenByBench.keys.length = 0
    window.seenByBench.longTasks.length = 0
  })
  const before = await workDone(session)
  await type(session, keys)
  await pause(500)
  const after = await workDone(session)
  const landed = (await lengthOf(page, editor)) - length
  if (landed !== keys) throw new Error(`${landed} of ${keys} letters landed`)
  const seen = await page.evaluate(() => window.seenByBench)
  const perKey = (work) => (after[work] - before[work]) / keys
  return {
    keys: seen.keys,
    script: perKey('ScriptDuration'),
    style: perKey('RecalcStyleDuration'),
    layout: perKey('LayoutDuration'),
    longTasks: seen.longTasks,
  }
}

async function type(session, count) {
  for (let index = 0; index < count; index += 1) {
    const started = Date.now()
    const letter = words[index % words.length]
    const key = {
      key: letter,
      code: letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`,
      windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0),
    }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await pause(Math.max(0, gap - (Date.now() - started)))
  }
}

const lengthOf = (page, editor) =>
  page.evaluate((selector) => document.querySelector(selector).textContent.length, editor)

/** Milliseconds of each kind of work that the page has done since it began. */
async function workDone(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]))
}
