import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fontFiles } from '../../shared/render'

/** Vite copies the files into the app's output and says where they are. */
const paths = Object.values(
  import.meta.glob<string>(
    [
      '../../../node_modules/@fontsource/inter/files/inter-{latin,latin-ext,cyrillic,greek,vietnamese}-{400,600}-normal.woff2',
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-{latin,latin-ext,cyrillic,greek,vietnamese}-{400,700}-{normal,italic}.woff2',
    ],
    { query: '?asset', import: 'default', eager: true },
  ),
)

const read = new Map<string, string>()

/** A font file of the rendered pages as a data: URL, read once. Null for a file that the app does not carry. */
export function fontAddress(file: string): string | null {
  const known = read.get(file)
  if (known !== undefined) return known
  if (!fontFiles.includes(file)) return null
  const path = paths.find((each) => basename(each).startsWith(file.replace(/\.woff2$/, '')))
  if (path === undefined) return null
  const address = `data:font/woff2;base64,${readFileSync(path).toString('base64')}`
  read.set(file, address)
  return address
}
