import { json, Printed, type Verb } from './verb'
import { readingLibrary } from './with-library'

/** Checks a library beside whoever has it open, and writes nothing into it. Ends with 1 where something is damaged. */
export const doctor: Verb = {
  usage: 'doctor [--full] [--library PATH]',
  options: [],
  flags: ['full'],
  words: 0,
  run: async (given, tools) =>
    await readingLibrary(given, tools, ({ health }) => {
      while (health.checkNext('quick', 1000));
      while (given.flags.has('full') && health.checkNext('full', 1000));
      const state = health.state()
      const checks = given.flags.has('full') ? [state.quick, state.full] : [state.quick]
      return new Printed(json(state), checks.some((made) => (made?.findings.length ?? 0) > 0) ? 1 : 0)
    }),
}
