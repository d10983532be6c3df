import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { WindowCommand } from '../../shared/contract'
import { say } from '../words'

/** What the menu does itself; everything else it sends to the window as a command. */
export interface MenuDeeds {
  readonly command: (command: WindowCommand) => void
  readonly chooseLibrary: (create: boolean) => void
  readonly showLog: () => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The application menu. Its commands have the names that the palette and the shortcuts use. */
export function setMenu(deeds: MenuDeeds): void {
  const send = (label: string, command: WindowCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => deeds.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const start: MenuItemConstructorOptions[] = [
    send(say('menu.press-release'), 'new-press-release'),
    send(say('menu.statement'), 'new-statement'),
    send(say('menu.readout'), 'new-readout'),
    send(say('menu.media-advisory'), 'new-media-advisory'),
    send(say('menu.condolence'), 'new-condolence'),
    send(say('menu.message'), 'new-message'),
    separator,
    send(say('menu.from-earlier'), 'new-from-earlier'),
    send(say('menu.from-template'), 'new-from-template'),
    send(say('menu.paste-text'), 'new-from-paste', 'CmdOrCtrl+Shift+N'),
    send(say('menu.import'), 'import'),
  ]
  const file: MenuItemConstructorOptions[] = [
    send(say('menu.new-release'), 'new', 'CmdOrCtrl+N'),
    { label: say('menu.new'), submenu: start },
    send(say('menu.save-template'), 'save-template'),
    separator,
    { label: say('menu.open-library'), click: () => deeds.chooseLibrary(false) },
    { label: say('menu.new-library'), click: () => deeds.chooseLibrary(true) },
    send(say('menu.receive'), 'receive'),
    send(say('menu.publish'), 'publish'),
    separator,
    send(say('menu.export-everything'), 'export-everything'),
    send(say('menu.bring-back'), 'bring-back'),
    separator,
    send(say('menu.export'), 'export', 'CmdOrCtrl+E'),
    send(say('menu.send'), 'send'),
    send(say('menu.copy-for-email'), 'copy-for-email', 'CmdOrCtrl+Shift+C'),
    separator,
    send(say('menu.settings'), 'settings', 'CmdOrCtrl+,'),
    separator,
    { label: say('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
  ]
  const edit: MenuItemConstructorOptions[] = [
    send(say('menu.undo'), 'undo', 'CmdOrCtrl+Z'),
    send(say('menu.redo'), 'redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    { label: say('menu.cut'), role: 'cut' },
    { label: say('menu.copy'), role: 'copy' },
    { label: say('menu.paste'), role: 'paste' },
    { label: say('menu.paste-plain'), role: 'pasteAndMatchStyle' },
    { label: say('menu.select-all'), role: 'selectAll' },
    separator,
    send(say('menu.find-in-text'), 'find-in-text', 'CmdOrCtrl+F'),
    send(say('menu.replace-in-text'), 'replace-in-text', 'CmdOrCtrl+H'),
    send(say('menu.find'), 'find', 'CmdOrCtrl+Shift+F'),
  ]
  const release: MenuItemConstructorOptions[] = [
    send(say('menu.check'), 'check'),
    send(say('menu.versions'), 'versions'),
    separator,
    send(say('menu.ask-clearance'), 'ask-clearance', 'CmdOrCtrl+Shift+A'),
    send(say('menu.record-clearance'), 'record-clearance', 'CmdOrCtrl+Shift+R'),
    send(say('menu.call-back'), 'call-back'),
    separator,
    send(say('menu.mark-released'), 'mark-released', 'CmdOrCtrl+Shift+M'),
    separator,
    send(say('menu.correct'), 'correct'),
    send(say('menu.replace'), 'replace'),
    send(say('menu.withdraw'), 'withdraw'),
  ]
  const view: MenuItemConstructorOptions[] = [
    send(say('menu.preview'), 'preview', 'CmdOrCtrl+Shift+E'),
    send(say('menu.people'), 'people'),
    separator,
    send(say('menu.text-larger'), 'text-larger', 'CmdOrCtrl+Plus'),
    send(say('menu.text-smaller'), 'text-smaller', 'CmdOrCtrl+-'),
    send(say('menu.text-reset'), 'text-reset', 'CmdOrCtrl+0'),
    separator,
    {
      label: say('menu.theme'),
      submenu: [
        send(say('menu.theme-system'), 'theme-system'),
        send(say('menu.theme-light'), 'theme-light'),
        send(say('menu.theme-dark'), 'theme-dark'),
      ],
    },
    { label: say('menu.full-screen'), role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
  ]
  const help: MenuItemConstructorOptions[] = [
    send(say('menu.tour'), 'tour'),
    separator,
    { label: say('menu.show-log'), click: () => deeds.showLog() },
    { label: say('menu.about'), role: 'about' },
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { label: say('menu.file'), submenu: file },
      { label: say('menu.edit'), submenu: edit },
      { label: say('menu.release'), submenu: release },
      { label: say('menu.view'), submenu: view },
      { label: say('menu.help'), role: 'help', submenu: help },
    ]),
  )
}
