import type { InlineNode } from '../../src/shared/document'
import { expect, test } from './app'
import { Desk } from './screens/details'
import { caretHeard, dismiss, expectSelectedWords } from './screens/keys'
import { bodyOf, WindowScreen } from './screens/window'

const harbour = { id: '01890000-0000-7000-8000-00000000000a', label: 'Harbour office' }
const statistics = { id: '01890000-0000-7000-8000-00000000000b', label: 'Statistics office' }

const plain = (text: string): InlineNode => ({ type: 'text', text })
const resting = (text: string, ...sources: string[]): InlineNode => ({
  type: 'text',
  text,
  marks: sources.map((it) => ({ type: 'claim', attrs: { source: it } })),
})

const claims = (desk: Desk) => async (): Promise<string[]> =>
  bodyOf(await desk.stored()).flatMap((block) =>
    block.type === 'paragraph'
      ? (block.content ?? []).flatMap((node) =>
          node.type === 'text' && node.marks?.some(({ type }) => type === 'claim') === true ? [node.text] : [],
        )
      : [],
  )

test('a sentence rests on a source by its label alone, and the margin says so', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  const panel = page.getByRole('dialog', { name: 'What these words rest on' })
  await desk.newRelease('Trade grows')
  await desk.body.click()
  await page.keyboard.type('Ships came in. Trade grew by 12 per cent. It is the largest harbour on the coast.')

  await test.step('claims without a source are shown', async () => {
    await frame.command('Show claims without a source')
    await expect(page.getByText('2 sentences claim something and name no source.')).toBeVisible()
    await expect(desk.body.locator('.unsourced')).toHaveText([
      'Trade grew by 12 per cent.',
      'It is the largest harbour on the coast.',
    ])
  })

  await test.step('the first is selected, and each next one on request', async () => {
    await expectSelectedWords(page, 'Trade grew by 12 per cent.')
    await page.getByRole('button', { name: 'Show next' }).click()
    await expectSelectedWords(page, 'It is the largest harbour on the coast.')
    await page.getByRole('button', { name: 'Show next' }).click()
    await expectSelectedWords(page, 'Trade grew by 12 per cent.')
  })

  await test.step('the sentence at the caret gets one', async () => {
    await desk.body.click()
    await page.keyboard.press('Control+End')
    for (let word = 0; word < 10; word += 1) await page.keyboard.press('Control+ArrowLeft')
    await caretHeard(page)
    await page.keyboard.press('Control+Shift+k')
    await expect(panel.getByLabel('New source')).toBeFocused()
    await page.keyboard.type('State Statistical Committee')
    await page.keyboard.press('Enter')
    await expect(panel).toHaveCount(0)
    await expect.poll(claims(desk)).toEqual(['Trade grew by 12 per cent.'])
    await expect
      .poll(async () => (await desk.stored()).draft.sources.map(({ label }) => label))
      .toEqual(['State Statistical Committee'])
    await expect(page.getByText('One sentence claims something and names no source.')).toBeVisible()
    expect(await frame.violations()).toEqual([])
  })

  await test.step('one undo takes both, and redo gives both back', async () => {
    await expect(desk.body).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await desk.stored()).draft.sources).toEqual([])
    await expect.poll(claims(desk)).toEqual([])
    await page.keyboard.press('Control+y')
    await expect.poll(claims(desk)).toEqual(['Trade grew by 12 per cent.'])
  })

  await test.step('the margin opens its sources; a second one joins', async () => {
    await desk.body.getByRole('button', { name: 'Source 1: State Statistical Committee' }).click()
    await expect(panel.getByRole('checkbox', { name: 'State Statistical Committee' })).toBeChecked()
    await panel.getByLabel('New source').fill('Harbour office')
    await page.keyboard.press('Enter')
    await expect(
      desk.body.getByRole('button', { name: 'Sources 1, 2: State Statistical Committee, Harbour office' }),
    ).toBeVisible()
  })

  await test.step('details tell what rests on a source, and lead there', async () => {
    await desk.details.getByRole('button', { name: /^State Statistical Committee.*1 passage/ }).click()
    await desk.details.getByRole('button', { name: 'Trade grew by 12 per cent.' }).click()
    await expectSelectedWords(page, 'Trade grew by 12 per cent.')
  })

  await test.step('removing a source loses no mark: it is flagged until it is taken off', async () => {
    await desk.details.getByRole('button', { name: 'Remove State Statistical Committee' }).click()
    await expect(
      desk.body.getByRole('button', { name: 'Sources ?, 1: a source that was removed, Harbour office' }),
    ).toBeVisible()
    await frame.details.getByRole('tab', { name: /^Checks/ }).click()
    await expect(frame.details).toContainText('“Trade grew by 12 per cent.” rests on a source that was removed.')
    await desk.body.getByRole('button', { name: /^Sources \?/ }).click()
    await panel.getByRole('checkbox', { name: 'a source that was removed' }).press('Space')
    await dismiss(panel)
    await expect(desk.body.getByRole('button', { name: 'Source 1: Harbour office' })).toBeVisible()
    await expect(frame.details.getByText(/rests on a source/)).toHaveCount(0)
  })

  await test.step('no number is in the text', async () => {
    await expect.poll(async () => JSON.stringify(bodyOf(await desk.stored()))).not.toContain('"1"')
  })
})

test('a mark stands beside the line on which its words begin, and grows with the text', async ({ running, start }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  const filler = 'Lanterns were lit along the quay by children of the town, and a band played on the old stairs. '
  await page.evaluate(
    async ({ content, named }) => {
      const made = await window.communique.releases.create({ type: 'press-release', draft: null })
      if (!made.ok) throw new Error(made.code)
      const { id, revision, draft } = made.value
      const body = { schemaVersion: 2 as const, content: [{ type: 'paragraph', attrs: { id: 'a' }, content }] }
      const text = { ...draft.texts[draft.language]!, headline: 'Harbour figures', body }
      const usual = { kind: 'document', toldTo: '', date: null, url: '', verified: false, confidential: true }
      const sources = named.map((it) => ({ ...usual, ...it }))
      const changed = { ...draft, sources, texts: { [draft.language]: text } } as unknown as typeof draft
      const saved = await window.communique.releases.save({ id, revision, draft: changed })
      if (!saved.ok) throw new Error(saved.code)
    },
    {
      content: [
        plain(filler + filler),
        resting('Trade grew.', harbour.id),
        plain(' '),
        resting('Nine ships came.', statistics.id),
        plain(` ${filler}${filler}`),
        resting('Rents fell in the whole of the old town and along the quay.', harbour.id, statistics.id),
      ],
      named: [harbour, statistics],
    },
  )
  await frame.view('Drafts').click()
  await frame.view('All releases').click()
  await desk.openFromList('Harbour figures')
  const marks = desk.body.locator('.source-mark')
  await expect(marks).toHaveText(['1', '2', '1, 2'])
  /** How far each mark lies under the top of the line on which its words begin, and whether it covers another. */
  const placed = () =>
    desk.body.evaluate((body) => {
      const boxes = [...body.querySelectorAll('.source-mark')].map((it) => it.getBoundingClientRect())
      const starts = ['Trade grew', 'Nine ships', 'Rents fell'].map((words) => {
        const span = [...body.querySelectorAll('[data-source]')].find((it) => it.textContent.startsWith(words))
        return span?.getClientRects()[0] ?? new DOMRect(0, -999)
      })
      const [line] = starts.map(({ height }) => height)
      const offBy = (index: number): number => Math.abs(boxes[index]!.top - starts[index]!.top)
      return {
        first: offBy(0) < line! / 3,
        third: offBy(2) < line! / 3,
        secondIsNear: boxes[1]!.top - starts[1]!.top < line! * 1.5,
        apart: boxes[1]!.top >= boxes[0]!.bottom - 1,
        outside: boxes.every(({ right }) => right <= body.getBoundingClientRect().left),
        size: Number.parseFloat(getComputedStyle(body.querySelector('.source-mark')!).fontSize),
      }
    })
  await expect.poll(placed).toMatchObject({ first: true, third: true, secondIsNear: true, apart: true, outside: true })
  const { size } = await placed()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+Equal')
  await expect.poll(async () => (await placed()).size).toBeGreaterThan(size)
  await expect.poll(placed).toMatchObject({ first: true, third: true, apart: true, outside: true })

  await test.step('in a text for reading only it tells what its words rest on', async () => {
    const second = await start({ library: running.library })
    const reading = new Desk(second.page)
    await reading.openFromList('Harbour figures')
    await reading.body.getByRole('button', { name: 'Source 1: Harbour office' }).click()
    const panel = second.page.getByRole('dialog', { name: 'What these words rest on' })
    await expect(panel.getByRole('listitem')).toHaveText(['1  Harbour office'])
    await expect(panel.getByRole('checkbox')).toHaveCount(0)
  })
})
