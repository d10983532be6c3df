import { beginning } from './beginning'
import { tellOf } from '../../notices'
import { sayFailure } from '../../words'
import { isAvailable, refusalOf, type Command } from './command'
import { desk } from './desk'
import { finding } from './finding'
import { goingOut } from './going-out'
import { referring } from './referring'
import { writing } from './writing'
import { writingTools } from './writing-tools'

export { isAvailable, refusalOf, type Command } from './command'

/** Everything the window can do: one table for the palette, the keyboard and the application menu. */
export const commands: readonly Command[] = [
  ...beginning,
  ...finding,
  ...writing,
  ...referring,
  ...writingTools,
  ...goingOut,
  ...desk,
]

/** Runs a command by its name, if there is one and it can be run now; where it may not be, says why. */
export function runCommand(id: string): void {
  const command = commands.find((each) => each.id === id)
  if (command === undefined) return
  const refusal = refusalOf(command)
  if (refusal !== null) tellOf('release', sayFailure(refusal))
  else if (isAvailable(command)) command.run()
}
