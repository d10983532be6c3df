import { app } from 'electron'
import { resolve } from 'node:path'
import { listViews, type Listed } from '../../shared/contract'
import { exportFormats, type Receipt } from '../../shared/release'
import { NamedFailure, type Failure } from '../../shared/result'
import { exportFiles, exportMany, type Exported, type ExportManyRequest } from '../errands'
import type { Library } from '../library'
import { say } from '../words'
import { failureSentence } from './failure-sentence'
import { releaseIn } from './release-named'
import { choice, languageIn, needed, severalOf, wrongUse } from './usage'
import { json, Printed, type Given, type Tools, type Verb } from './verb'
import { anyLibrary } from './with-library'

/**
 * Writes releases as files. Beside a running app, which alone may write the library, the files are made all the same
 * and `recorded` is false: docs/decisions/0008.
 */
export const exportVerb: Verb = {
  usage: `export ID…, or export [--query QUERY] [--view ${listViews.join('|')}], --formats pdf,html,eml,file-copy --to DIR [--language TAG | --every-language] [--replace no|yes] [--library PATH]`,
  options: ['formats', 'to', 'language', 'replace', 'query', 'view'],
  flags: ['every-language'],
  words: { from: 0 },
  run: async (given, tools) => {
    const ids = given.positionals.map(releaseIn)
    const listed = listedIn(given)
    if ((listed === null) === (ids.length === 0))
      throw wrongUse('Name the releases by their ids, or say --query or --view')
    needed(given, 'formats')
    const formats = severalOf(given, 'formats', exportFormats) ?? []
    const replace = choice(given, 'replace', ['no', 'yes']) === 'yes'
    const folder = resolve(tools.folder, needed(given, 'to'))
    const language = languageIn(given)
    const isEvery = given.flags.has('every-language')
    if (isEvery && language !== null) throw wrongUse('--language names one language, --every-language takes all')
    const [id] = ids
    const isOne = id !== undefined && ids.length === 1 && !isEvery
    if (replace && !isOne) throw wrongUse('--replace is for one release: of several, none replaces another')
    await app.whenReady()
    return await anyLibrary(given, tools, async (library) => {
      tools.tell(say('command-line.exporting', { formats: formats.join(', '), folder }))
      const common = { formats, folder, makesFolder: true }
      if (!isOne) {
        const languages = isEvery ? 'every' : language === null ? 'own' : [language]
        return several(library, tools, {
          ...common,
          ids: listed === null ? ids : library.releases.selected(listed),
          languages,
        })
      }
      const own = language ?? library.releases.get(id).draft.language
      const exported = await exportFiles(
        library,
        { ...common, id, language: own, replace, reason: 'export' },
        tools.output,
      )
      if (exported.standing === 'draft') tools.tell(say('command-line.exported-draft'))
      return told(exported)
    })
  },
}

/** What is exported where no release is named: what a query finds in a view. */
function listedIn(given: Given): Listed | null {
  const { query, view } = given.values
  // Nothing is being typed any more: short words stand for themselves.
  return query === undefined && view === undefined
    ? null
    : { view: choice(given, 'view', listViews), query: query === undefined ? '' : `${query} ` }
}

/** Ends with 1 where something was not exported; the answer says what, and why. */
async function several(library: Library, { output, tell }: Tools, request: ExportManyRequest): Promise<Printed> {
  const telling = (done: number, count: number): void => tell(say('command-line.exported', { done, count }))
  const exported = await exportMany(library, request, output, telling, new AbortController().signal)
  const { receipts, recorded, notExported, stoppedBy, ...rest } = exported
  const answer = {
    ...rest,
    receipts: toldReceipts(receipts, recorded),
    recorded,
    notExported: notExported.map(({ failure, ...it }) => ({ ...it, ...failureSentence(namedBy(failure)) })),
    stoppedBy: stoppedBy === null ? null : failureSentence(namedBy(stoppedBy)),
  }
  return new Printed(json(answer), notExported.length === 0 ? 0 : 1)
}

const namedBy = ({ code, values }: Failure): NamedFailure => new NamedFailure(code, values)

/** Receipts without ids that are in no library, so that nobody looks for them. */
const toldReceipts = (receipts: readonly Receipt[], recorded: boolean) =>
  recorded
    ? receipts
    : receipts.map((it) => ({
        ...it,
        id: null,
        ...(it.versionNumber === 0 ? { version: null, versionNumber: null } : {}),
      }))

/** What was exported as it is told. */
export const told = ({ receipts, recorded, standing }: Exported) => ({
  receipts: toldReceipts(receipts, recorded),
  recorded,
  /** `draft` where every file is marked DRAFT, because the release is not cleared. */
  standing,
})
