// A display of our own for work that opens windows where there is none. Xvfb picks a free number itself, so that two
// runs at once do not meet, and is ended by its process id.
import { spawn } from 'node:child_process'
import { hasDisplay } from './bootstrap.mjs'

/**
 * Answers the environment for programs that need a display, and a function that ends it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => void }>}
 */
export async function withDisplay(env) {
  if (hasDisplay()) return { env, close: () => {} }
  // Larger than the largest window we take a picture of.
  const screen = ['-screen', '0', '1920x1200x24']
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const close = () => void server.kill()
  process.once('exit', close)
  // Without a listener these signals end the process before its exit listeners run.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
  const number = await new Promise((found, failed) => {
    let written = ''
    server.stdio[3].on('data', (piece) => (written += piece).endsWith('\n') && found(written.trim()))
    server.on('error', failed)
    server.on('exit', (code) => failed(new Error(`Xvfb ended with ${code} before it had a display`)))
  })
  return { env: { ...env, DISPLAY: `:${number}` }, close }
}
