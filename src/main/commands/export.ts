import { app } from 'electron'
import { resolve } from 'node:path'
import { exportFormats } from '../../shared/release'
import { exportFiles, type Exported } from '../errands'
import { say } from '../words'
import { releaseNamed } from './release-named'
import { choice, languageIn, needed, severalOf } from './usage'
import type { Verb } from './verb'
import { anyLibrary } from './with-library'

/**
 * Writes a release as files. Beside a running app, which alone may write the library, the files are made all the same
 * and `recorded` is false: docs/decisions/0008.
 */
export const exportVerb: Verb = {
  usage: 'export ID --formats pdf,html,eml,file-copy --to DIR [--language TAG] [--replace no|yes] [--library PATH]',
  options: ['formats', 'to', 'language', 'replace'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    needed(given, 'formats')
    const formats = severalOf(given, 'formats', exportFormats) ?? []
    const replace = choice(given, 'replace', ['no', 'yes']) === 'yes'
    const folder = resolve(tools.folder, needed(given, 'to'))
    await app.whenReady()
    return await anyLibrary(given, tools, async (library) => {
      const language = languageIn(given) ?? library.releases.get(id).draft.language
      tools.tell(say('command-line.exporting', { formats: formats.join(', '), folder }))
      const request = {
        id,
        language,
        formats,
        folder,
        makesFolder: true,
        replace,
        reason: 'export' as const,
      }
      const exported = await exportFiles(library, request, tools.output)
      if (exported.standing === 'draft') tools.tell(say('command-line.exported-draft'))
      return told(exported)
    })
  },
}

/** What was exported as it is told: without ids that are in no library, so that nobody looks for them. */
export const told = ({ receipts, recorded, standing }: Exported) => ({
  receipts: recorded
    ? receipts
    : receipts.map((it) => ({
        ...it,
        id: null,
        ...(it.versionNumber === 0 ? { version: null, versionNumber: null } : {}),
      })),
  recorded,
  /** `draft` where every file is marked DRAFT, because the release is not cleared. */
  standing,
})
