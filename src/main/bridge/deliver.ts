import { app, shell } from 'electron'
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { contract } from '../../shared/contract'
import { renderEmail, renderMailto } from '../../shared/render'
import type { FrozenRelease, LanguageTag, Receipt, ReceiptId, ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import {
  countPages,
  deliveredFile,
  draftsFolder,
  exportFiles,
  exportMany,
  refuseFinal,
  removeOldDrafts,
  type ExportRequest,
} from '../errands'
import type { HandoverRoute } from '../library'
import { askToFollow, askToOpen } from '../shell'
import { say } from '../words'
import { copyRich } from './clipboard'
import type { Desk } from './desk'
import { handle } from './handle'

interface OneText {
  readonly id: ReleaseId
  readonly language: LanguageTag
}

export function connectDeliver({ library, selected, window, output, toTheEnd, works }: Desk): void {
  /**
   * Lets a release leave without a file: what leaves is one text from beginning to end, and where the library can be written
   * it is the version that is noted.
   */
  const handOver = async (
    { id, language }: OneText,
    route: HandoverRoute,
    leave: (content: FrozenRelease) => Promise<void>,
  ): Promise<void> => {
    const { readOnly, versions } = library()
    const now = versions.freeze(id)
    if (now.draft.texts[language] === undefined) throw new NamedFailure('language-missing', { language })
    refuseFinal(library(), id, language, now)
    const version = readOnly ? null : versions.cut(id, 'mail')
    await leave(version?.content ?? now)
    if (version !== null) versions.handOver(version.id, language, route)
  }
  const copyMail = async (content: FrozenRelease, language: LanguageTag): Promise<void> => {
    const { html, text } = renderEmail(content, language)
    await copyRich(html, text)
  }

  handle(contract.deliver.chooseFolder, async () => {
    const folder = await askToOpen(window(), {
      title: say('shell.choose-folder'),
      defaultPath: library().preferences.get().lastFolder,
      properties: ['openDirectory', 'createDirectory'],
    })
    if (folder === null) throw new NamedFailure('cancelled')
    if (!library().readOnly) library().preferences.save({ lastFolder: folder })
    return { folder }
  })

  const drafts = draftsFolder(app.getPath('userData'))
  void removeOldDrafts(drafts)

  /** Files that left a library which can only be read: it knows no receipt to show them by. */
  const unrecorded = new Map<ReceiptId, Receipt>()
  const exported = async (request: ExportRequest): Promise<Receipt[]> => {
    const { receipts, recorded } = await toTheEnd(exportFiles(library(), request, output))
    if (!recorded) for (const receipt of receipts) unrecorded.set(receipt.id, receipt)
    return [...receipts]
  }

  handle(contract.deliver.export, (request) => {
    // Anything else would start from wherever the app was started.
    if (!isAbsolute(request.folder)) throw new NamedFailure('folder-missing', { folder: request.folder })
    return exported({ ...request, reason: 'export' })
  })

  handle(contract.deliver.exportMany, ({ work, selection, formats, folder, isEveryLanguage }) => {
    if (!isAbsolute(folder)) throw new NamedFailure('folder-missing', { folder })
    return works.run(work, async (tell, signal) => {
      const opened = library()
      const languages = isEveryLanguage ? 'every' : 'own'
      const request = { ids: await selected(selection), formats, folder, languages } as const
      const { receipts, recorded, ...report } = await exportMany(opened, request, output, tell, signal)
      const [shown] = receipts
      if (!recorded && shown !== undefined) unrecorded.set(shown.id, shown)
      return { ...report, notExported: [...report.notExported], files: receipts.length, shown: shown?.id ?? null }
    })
  })

  handle(contract.deliver.countPages, (it) => countPages(library(), it, output))

  handle(contract.deliver.copyForEmail, async (it) => {
    await handOver(it, 'clipboard', (content) => copyMail(content, it.language))
    return {}
  })

  handle(contract.deliver.openDraft, async (it) => {
    const request = {
      ...it,
      formats: ['eml'] as const,
      folder: drafts,
      makesFolder: true,
      isApart: true,
      replace: true,
      reason: 'mail' as const,
    }
    const [draft] = await exported(request)
    if (draft === undefined) throw new NamedFailure('unexpected')
    if ((await shell.openPath(draft.path)) !== '') throw new NamedFailure('mail-program-missing', { path: draft.path })
    return draft
  })

  handle(contract.deliver.mailto, async (it) => {
    await handOver(it, 'message', async (content) => {
      await copyMail(content, it.language)
      await shell.openExternal(renderMailto(content, it.language))
    })
    return {}
  })

  handle(contract.deliver.reveal, async ({ receipt: id, open }) => {
    const receipt = unrecorded.get(id) ?? library().receipts.get(id)
    if (open) {
      const path = await deliveredFile(library(), receipt, drafts)
      if ((await shell.openPath(path)) !== '') throw new NamedFailure('file-unreadable', { name: path })
    } else if (existsSync(receipt.path)) shell.showItemInFolder(receipt.path)
    else throw new NamedFailure('file-unreadable', { name: receipt.path })
    return {}
  })

  handle(contract.deliver.openLink, async ({ href }) => {
    const address = URL.canParse(href) ? new URL(href) : null
    if (address === null || !['http:', 'https:', 'mailto:'].includes(address.protocol)) {
      throw new NamedFailure('refused')
    }
    if (!(await askToFollow(window(), address.href))) throw new NamedFailure('cancelled')
    await shell.openExternal(address.href)
    return {}
  })
}
