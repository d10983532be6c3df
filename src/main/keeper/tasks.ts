import { backUpBeside, checkBeside } from '../library'

/**
 * What the keeper does, each a function of `library` that knows no process: it takes a path, and may tell how far it has
 * come. What goes in and out is data that can be cloned.
 */
export const tasks = { check: checkBeside, backup: backUpBeside }

export type KeeperTasks = typeof tasks
