import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { isRemote } from '../../../src/main/files'
import { isUnc, mountsOfLinux, mountsOfMac, typeOfMount } from '../../../src/main/files/is-remote'
import { aFuseMount, canMountFuse } from '../../helpers/fuse-mount'
import { temporaryFolder } from '../../helpers/temporary-folder'

describe('whether a file lies on another machine', () => {
  it('is not so of a folder of this one, there or not', () => {
    const folder = temporaryFolder()
    expect(isRemote(folder)).toBe(false)
    expect(isRemote(join(folder, 'deep', 'er', 'Library.communique'))).toBe(false)
  })

  it('is so of a folder that is named as one, and of nothing beside it', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'press'))
    mkdirSync(join(folder, 'pressroom'))
    vi.stubEnv('COMMUNIQUE_REMOTE_FOLDERS', join(folder, 'press'))
    expect(isRemote(join(folder, 'press', 'Library.communique'))).toBe(true)
    expect(isRemote(join(folder, 'pressroom', 'Library.communique'))).toBe(false)
    expect(isRemote(join(folder, 'Library.communique'))).toBe(false)
  })

  it.runIf(canMountFuse)('is so of a file system that a program keeps, also by a link', () => {
    const { folder } = aFuseMount()
    expect(isRemote(join(folder, 'Library.communique'))).toBe(true)
    const link = join(temporaryFolder(), 'link')
    symlinkSync(folder, link)
    expect(isRemote(join(link, 'Library.communique'))).toBe(true)
  })
})

describe('the tables of what is mounted', () => {
  it('are read on Linux, blanks and all', () => {
    const mounts = mountsOfLinux(
      [
        '27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
        '42 27 0:39 / /mnt/press\\040office rw,nosuid - fuse.sshfs mira@server:/press rw,user_id=0',
        '43 27 8:17 / /media/stick rw,nosuid shared:7 master:2 - fuseblk /dev/sdb1 rw',
      ].join('\n'),
    )
    expect(typeOfMount(mounts, '/mnt/press office/Library.communique')).toBe('fuse.sshfs')
    expect(typeOfMount(mounts, '/mnt/press offices')).toBe('ext4')
    expect(typeOfMount(mounts, '/media/stick')).toBe('fuseblk')
  })

  it('are read on macOS', () => {
    const mounts = mountsOfMac(
      [
        '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
        '//mira@server/press on /Volumes/press office (smbfs, nodev, nosuid, mounted by mira)',
        'server:/press on /Volumes/nfs (nfs)',
      ].join('\n'),
    )
    expect(typeOfMount(mounts, '/Volumes/press office/Library.communique')).toBe('smbfs')
    expect(typeOfMount(mounts, '/Volumes/nfs')).toBe('nfs')
    expect(typeOfMount(mounts, '/Users/mira')).toBe('apfs')
  })

  it('tell a name of Windows that leads to a server from one that leads to a disk', () => {
    expect(isUnc('\\\\server\\press\\Library.communique')).toBe(true)
    expect(isUnc('\\\\?\\UNC\\server\\press')).toBe(true)
    expect(isUnc('\\\\?\\C:\\Users')).toBe(false)
    expect(isUnc('C:\\Users')).toBe(false)
  })
})
