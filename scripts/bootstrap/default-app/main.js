// What `electron FOLDER` does, for the fallback runtime (see ../fallback-electron.mjs): runs the app in FOLDER as if
// Electron had been packaged with it. Packed into default_app.asar by the bootstrap, never part of the app.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('electron: name the folder of an app\n')
  process.exit(2)
}
const path = resolve(folder)
const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
process.defaultApp = true
app.setAppPath(path)
app.name = about.productName ?? about.name
if (about.version) app.setVersion(about.version)
require(join(path, about.main ?? 'index.js'))
