/** What `read` makes of an object that never changes: read once, for as long as the object lives. */
export function remembered<It extends object, Read>(read: (it: It) => Read): (it: It) => Read {
  const known = new WeakMap<It, { readonly read: Read }>()
  return (it) => {
    let found = known.get(it)
    if (found === undefined) known.set(it, (found = { read: read(it) }))
    return found.read
  }
}
