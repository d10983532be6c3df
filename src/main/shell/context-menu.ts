import { clipboard, Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { logError } from '../log'
import { say } from '../words'

/** Shows what can be done to the words under the pointer, or at the caret, wherever the window's page is asked for it. */
export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const groups = [spelling(window, params), link(params), words(params)].filter((items) => items.length > 0)
    if (groups.length === 0) return
    const items = groups.flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' } as const, ...group]))
    Menu.buildFromTemplate(items).popup({ window, x: params.x, y: params.y, sourceType: params.menuSourceType })
  })
}

function spelling(
  { webContents }: BrowserWindow,
  { misspelledWord, dictionarySuggestions }: ContextMenuParams,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return []
  return [
    ...dictionarySuggestions.map((label) => ({ label, click: () => webContents.replaceMisspelling(label) })),
    {
      label: say('menu.add-to-dictionary', { word: misspelledWord }),
      click: () => webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
    },
  ]
}

function link({ linkURL }: ContextMenuParams): MenuItemConstructorOptions[] {
  return linkURL === '' ? [] : [{ label: say('menu.copy-address'), click: () => void copy(linkURL) }]
}

function words({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ label: say('menu.copy'), role: 'copy' }]
  return [
    { label: say('menu.cut'), role: 'cut', enabled: editFlags.canCut },
    { label: say('menu.copy'), role: 'copy', enabled: editFlags.canCopy },
    { label: say('menu.paste'), role: 'paste', enabled: editFlags.canPaste },
    { label: say('menu.paste-plain'), role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: say('menu.select-all'), role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}

async function copy(address: string): Promise<void> {
  try {
    await clipboard.writeText(address)
  } catch (error) {
    logError('clipboard', error)
  }
}
