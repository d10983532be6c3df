// A sandboxed window on the page named last on the command line: the built page of this folder.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  window.loadFile(process.argv.at(-1))
})
app.on('window-all-closed', () => app.quit())
