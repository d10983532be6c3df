import type { FieldPatch } from '../../shared/undo'

/** Where a field lies in a draft: member names and indexes. */
export type Path = FieldPatch['path']

/** What stands at `path`, or undefined where nothing does. */
export function valueAt(tree: unknown, path: Path): unknown {
  let at: unknown = tree
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}

/** The tree with `value` at `path`, or without that member where the value is undefined. Unchanged branches are shared. */
export function withValueAt<Tree>(tree: Tree, path: Path, value: unknown): Tree {
  const [step, ...rest] = path
  if (step === undefined) return value as Tree
  const branch = tree as unknown
  if (Array.isArray(branch)) {
    const copy = [...branch]
    copy[Number(step)] = withValueAt(copy[Number(step)], rest, value)
    return copy as Tree
  }
  const copy = { ...(branch as Record<string, unknown>) }
  if (rest.length === 0 && value === undefined) delete copy[step]
  else copy[step] = withValueAt(copy[step] ?? {}, rest, value)
  return copy as Tree
}

/** The tree after every patch, in order. */
export const patched = <Tree>(tree: Tree, patches: readonly FieldPatch[]): Tree =>
  patches.reduce((current, { path, value }) => withValueAt(current, path, value), tree)

/** Patches that take `patches` back when they are applied, in order, to the patched tree. */
export function inverseOf(tree: unknown, patches: readonly FieldPatch[]): FieldPatch[] {
  const inverse: FieldPatch[] = []
  let current = tree
  for (const { path, value } of patches) {
    const before = valueAt(current, path)
    inverse.unshift(before === undefined ? { path } : { path, value: before })
    current = withValueAt(current, path, value)
  }
  return inverse
}

/** Patches, one per member of the top level that differs, which turn `before` into `after`. */
export function difference(before: Record<string, unknown>, after: Record<string, unknown>): FieldPatch[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => (after[name] === undefined ? { path: [name] } : { path: [name], value: after[name] }))
}
