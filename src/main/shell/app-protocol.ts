import type { Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { mediaPolicy, previewPolicy, windowPolicy } from './content-security-policy'
import { developmentServer, originOf, scheme } from './origin'

/** A page for the preview, with the SHA-256 (base64) of each script it may run. */
export interface PreviewPage {
  readonly html: string
  readonly scriptHashes: readonly string[]
}

/** What the protocol serves besides the app's own files. Each answers null for what does not exist. */
export interface Served {
  readonly preview: (release: string, language: string, skin: string) => PreviewPage | null
  readonly media: (hash: string) => { bytes: Uint8Array; type: string } | null
}

/**
 * Serves `app://bundle/…` from the files that `folder` holds now, `app://preview/<release>/<language>/<skin>` and
 * `app://media/<sha256>`. An address is looked up in the list of files and never made into a path.
 */
export function serveApp(session: Session, folder: string, served: Served): void {
  const files = filesIn(folder)
  session.protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    const path = pathOf(request.url)
    if (typeof path === 'number') return refusal(path)
    switch (new URL(request.url).host) {
      case 'bundle':
        return await bundled(files, path)
      case 'preview':
        return previewed(served, path)
      case 'media':
        return pictured(served, path)
      default:
        return refusal(404)
    }
  })
}

/** The decoded path of an address, or the status that refuses it. */
export function pathOf(address: string): string | 400 | 403 {
  let path: string
  try {
    path = decodeURIComponent(new URL(address).pathname)
  } catch {
    return 400
  }
  if (path.includes('\0')) return 400
  // A backslash parts folders on Windows; a path that climbs is never one of ours.
  if (path.includes('\\') || path.split('/').includes('..')) return 403
  return path
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

function filesIn(folder: string, under = '/'): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) for (const inner of filesIn(file, `${under}${entry.name}/`)) found.set(...inner)
    else found.set(under + entry.name, file)
  }
  return found
}

async function bundled(files: ReadonlyMap<string, string>, path: string): Promise<Response> {
  const file = files.get(path)
  const type = types[extname(path)]
  if (file === undefined || type === undefined) return refusal(404)
  const bytes = await readFile(file)
  const nonce = randomBytes(16).toString('base64')
  if (!type.startsWith('text/html')) return answer(bytes, type, windowPolicy(nonce))
  return answer(bytes.toString('utf8').replace('%NONCE%', nonce), type, windowPolicy(nonce))
}

function previewed(served: Served, path: string): Response {
  const [, release = '', language = '', skin = '', ...more] = path.split('/')
  const page = more.length === 0 ? served.preview(release, language, skin) : null
  if (page === null) return refusal(404)
  const server = developmentServer()
  const framedBy = server === null ? undefined : (originOf(server) ?? undefined)
  return answer(page.html, 'text/html; charset=utf-8', previewPolicy(page.scriptHashes, framedBy))
}

function pictured(served: Served, path: string): Response {
  const hash = path.slice(1)
  const picture = /^[0-9a-f]{64}$/.test(hash) ? served.media(hash) : null
  return picture === null ? refusal(404) : answer(picture.bytes, picture.type, mediaPolicy)
}

const answer = (body: string | Uint8Array, type: string, policy: string): Response =>
  new Response(body as string | Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })

const refusal = (status: number): Response => new Response(null, { status })
