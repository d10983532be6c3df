import { wrongUse } from './usage'
import type { Verb } from './verb'
import { writingLibrary } from './with-library'

/** Says who works at this desk, from now on. What is left out stays as it is. */
export const officer: Verb = {
  usage: 'officer [--name NAME] [--role ROLE] [--library PATH]',
  options: ['name', 'role'],
  words: 0,
  run: async (given, tools) => {
    const { name, role } = given.values
    if (name === undefined && role === undefined) throw wrongUse('--name or --role is missing')
    return await writingLibrary(given, tools, (library) => {
      const before = library.officer.get()
      return library.officer.save({ name: name ?? before.name, role: role ?? before.role })
    })
  },
}
