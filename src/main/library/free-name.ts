import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What a library is kept as beside the one whose name it had. */
export type KeptAs = 'apart' | 'damaged' | 'restored' | 'unreadable'

/** What may lie beside a library, under its name. */
const endings = ['', '-wal', '.part', '.media', '.media.part', '.backups', '.lock']

/** `NAME restored 2026-11-22 1430.communique`, in this machine's time, with a number where that is taken. */
export function freeName(library: string, kept: KeptAs, now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const name = basename(library).replace(/\.communique$/, '')
  const stem = join(dirname(library), `${name} ${kept} ${day} ${two(now.getHours())}${two(now.getMinutes())}`)
  const isTaken = (path: string): boolean => endings.some((end) => existsSync(path + end))
  let path = `${stem}.communique`
  for (let count = 2; isTaken(path); count += 1) path = `${stem} ${count}.communique`
  return path
}
