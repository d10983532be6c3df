import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { delimiter, dirname, resolve, sep } from 'node:path'

/** What Linux answers for file systems that another machine keeps, or may keep: NFS, SMB, 9p, AFS, Ceph, shared folders. */
const remoteOnLinux: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x6b414653, 0x00c36400, 0x73757245, 0x0bd00bd0,
  0x786f4256, 0xbacbacbc,
])

const fuse = 0x65735546

/** File systems of FUSE that lie on a disk of this machine; any other may lead anywhere. */
const fuseOnDisk: ReadonlySet<string> = new Set([
  'fuseblk',
  'fuse.encfs',
  'fuse.gocryptfs',
  'fuse.cryfs',
  'fuse.securefs',
  'fuse.veracrypt',
  'fuse.ext2fs',
])

const remoteOnMac: ReadonlySet<string> = new Set([
  'smbfs',
  'nfs',
  'afpfs',
  'webdav',
  'ftp',
  'cifs',
  'macfuse',
  'osxfuse',
])

/**
 * Whether a file lies, or would lie, on another machine, where neither the locks nor the log of SQLite can be trusted.
 * What a system does not tell is taken to be here. Folders in `COMMUNIQUE_REMOTE_FOLDERS` count as remote too, so that a
 * share can be tried without one; nothing makes a remote folder count as ours.
 */
export function isRemote(path: string): boolean {
  const nearest = nearestThere(resolve(path))
  const named = (process.env['COMMUNIQUE_REMOTE_FOLDERS'] ?? '').split(delimiter).filter((it) => it !== '')
  if (named.some((folder) => isWithin(nearest, resolve(folder)))) return true
  try {
    const real = realpathSync.native(nearest)
    if (process.platform === 'win32') return isUnc(real)
    if (process.platform === 'darwin') {
      const table = execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 })
      return remoteOnMac.has(typeOfMount(mountsOfMac(table), real))
    }
    const { type } = statfsSync(real)
    if (type === fuse)
      return !fuseOnDisk.has(typeOfMount(mountsOfLinux(readFileSync('/proc/self/mountinfo', 'utf8')), real))
    return remoteOnLinux.has(type)
  } catch {
    return false
  }
}

/** `\\server\share\...`, also as Windows spells it out; a drive letter is none. */
export const isUnc = (path: string): boolean => /^\\\\(?!\?\\|\.\\)|^\\\\\?\\UNC\\/i.test(path)

/** The file itself, or the nearest folder above it that is there. */
function nearestThere(path: string): string {
  let nearest = path
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  return nearest
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)

export interface Mount {
  readonly at: string
  readonly type: string
}

/** Lines such as `//mira@server/press on /Volumes/press (smbfs, nodev, nosuid, mounted by mira)`. */
export const mountsOfMac = (table: string): Mount[] =>
  [...table.matchAll(/^.* on (\/.*) \((\w+)[,)]/gm)].map(([, at = '', type = '']) => ({ at, type }))

/** Lines such as `42 27 0:39 / /mnt/press rw,nosuid - fuse.sshfs server:/press rw`, blanks in names as `\040`. */
export const mountsOfLinux = (table: string): Mount[] =>
  [...table.matchAll(/^\S+ \S+ \S+ \S+ (\S+) .*? - (\S+) /gm)].map(([, at = '', type = '']) => ({
    at: at.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8))),
    type,
  }))

/** The type of what is mounted nearest above a path, the last of those at one place; empty where nothing is. */
export const typeOfMount = (mounts: readonly Mount[], path: string): string =>
  mounts
    .filter(({ at }) => isWithin(path, at))
    .reduce((nearest, it) => (it.at.length >= nearest.at.length ? it : nearest), { at: '', type: '' }).type
