/** Where the app is put together: what is done is told by the rooms, here stands only in which order. */
import '../shared/without-eval'
import { app, session, shell } from 'electron'
import { join } from 'node:path'
import { answerAfter, applyTheme, connectBridge, servedBy, setUpDesk } from './bridge'
import { isCommand, runCommand } from './commands'
import { logFolder, startLog } from './log'
import {
  endUnlessOnlyInstance,
  followQuit,
  followWindow,
  guardEveryPage,
  guardSession,
  openMainWindow,
  pictureForOutput,
  printPdf,
  registerScheme,
  reportTrouble,
  sendEvent,
  serveApp,
  setMenu,
  shownWindow,
  wordsAfterApp,
} from './shell'

/** Milliseconds between two looks at which backups have come due. */
const betweenBackups = 5 * 60_000

/** Milliseconds from the first paint to the first look at how the library stands. */
const beforeKeeping = 10_000

/** Milliseconds between two looks at what was written and left alone, and at the share of the library. */
const betweenPauses = 30_000

registerScheme()
app.userAgentFallback = `Communique/${app.getVersion()}`
// Chromium refuses its sandbox to root, and only our scripts ever ask to go without; each window keeps its own.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
startLog(app.getPath('userData'), app.getVersion())
guardEveryPage()
reportTrouble()

const output = { print: printPdf, draw: pictureForOutput }
const words = wordsAfterApp(process.argv, process.defaultApp)
if (isCommand(words)) void runCommand(words, output)
else void openApp()

/** The window comes first: its process starts, and paints its frame, while main opens the library. */
async function openApp(): Promise<void> {
  const desk = setUpDesk(shownWindow, output)
  if (endUnlessOnlyInstance(words, (start) => void desk.switchToNamed(start))) return
  followQuit(desk.close)
  setMenu({
    command: (command) => sendEvent(shownWindow(), 'command', { command }),
    chooseLibrary: (create) => void desk.chooseFromMenu(create),
    showLog: () => void shell.openPath(logFolder()),
  })
  await app.whenReady()
  guardSession(session.defaultSession)
  serveApp(session.defaultSession, join(__dirname, '../renderer'), servedBy(desk))
  followWindow(openMainWindow(join(app.getPath('userData'), 'window.json')), {
    rest: desk.atRest,
    leave: desk.leave,
    finish: desk.close,
  })
  const opened = desk.openFirst({ words, folder: process.cwd() })
  answerAfter(opened)
  connectBridge(desk)
  if (!(await opened)) return app.exit(0)
  applyTheme(desk)
  setInterval(() => void desk.backUp(), betweenBackups).unref()
  setTimeout(() => void desk.keep(), beforeKeeping).unref()
  setInterval(() => void desk.keep(), betweenBackups).unref()
  setInterval(desk.pauses.round, betweenPauses).unref()
  setInterval(() => void desk.followShare(), betweenPauses).unref()
}
