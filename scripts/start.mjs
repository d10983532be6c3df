// npm start: sets up what is missing, builds what has changed, opens the app. `npm start -- --library PATH` is passed on.
import { join } from 'node:path'
import { bootstrap, hasDisplay } from './bootstrap.mjs'
import { buildWhenNeeded } from './build.mjs'
import { callersFolder, run } from './process.mjs'

const { electron, electronArguments, env, root } = await bootstrap({ display: false })
if (!hasDisplay()) {
  process.stderr.write(
    'There is no display here to open a window on, so the demo runs instead and leaves its files in out/demo.\n',
  )
  process.exit(await run(process.execPath, [join(root, 'scripts', 'demo.mjs')], { env }))
}
if (!(await buildWhenNeeded({ root, env }))) process.exit(1)
const parameters = [...electronArguments, root, ...process.argv.slice(2)]
process.exit(await run(electron, parameters, { cwd: callersFolder(), env, stdio: ['ignore', 'inherit', 'pipe'] }))
