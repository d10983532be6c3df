import { beginning } from './beginning'
import { isAvailable, type Command } from './command'
import { desk } from './desk'
import { finding } from './finding'
import { goingOut } from './going-out'
import { writing } from './writing'

export { isAvailable, type Command } from './command'

/** Everything the window can do: one table for the palette, the keyboard and the application menu. */
export const commands: readonly Command[] = [...beginning, ...finding, ...writing, ...goingOut, ...desk]

/** Runs a command by its name, if there is one and it can be run now. */
export function runCommand(id: string): void {
  const command = commands.find((each) => each.id === id)
  if (command !== undefined && isAvailable(command)) command.run()
}
