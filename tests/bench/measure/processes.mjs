import { readFileSync, readdirSync } from 'node:fs'

/** The process and everything that descends from it. Linux only, as are the figures that need it. */
export function familyOf(pid) {
  const children = new Map()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const family = [pid]
  for (const member of family) family.push(...(children.get(member) ?? []))
  return family
}

/** Megabytes held by the family, each shared page divided among those who share it. */
export function proportionalMemory(pid) {
  const kilobytes = familyOf(pid).map((member) => {
    const rollup = read(`/proc/${member}/smaps_rollup`) ?? ''
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

/** The name in /proc/PID/stat may hold spaces and brackets; the fields after its last bracket do not. */
function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`)
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // ended between the listing and the reading, or not ours
  }
}
