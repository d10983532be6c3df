import { screen, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export const smallestWidth = 1024
export const smallestHeight = 680
const usual = { width: 1440, height: 900 }

const windowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
})

export type WindowState = z.infer<typeof windowState>

/** Where the window was, moved into a screen that is there now; without x and y where the system shall place it. */
export function rememberedState(file: string): Partial<Rectangle> & { maximized: boolean } {
  const remembered = readState(file)
  const area = screen.getPrimaryDisplay().workAreaSize
  if (remembered === null) {
    return {
      width: Math.max(smallestWidth, Math.min(usual.width, area.width)),
      height: Math.max(smallestHeight, Math.min(usual.height, area.height)),
      maximized: false,
    }
  }
  return { ...within(remembered, screen.getDisplayMatching(remembered).workArea), maximized: remembered.maximized }
}

/** The rectangle, shrunk and moved so that all of it lies in `area`, but never under the smallest usable size. */
export function within(rectangle: Rectangle, area: Rectangle): Rectangle {
  const width = Math.max(smallestWidth, Math.min(rectangle.width, area.width))
  const height = Math.max(smallestHeight, Math.min(rectangle.height, area.height))
  const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))
  return {
    width,
    height,
    x: clamp(rectangle.x, area.x, Math.max(area.x, area.x + area.width - width)),
    y: clamp(rectangle.y, area.y, Math.max(area.y, area.y + area.height - height)),
  }
}

export const rememberState = (file: string, state: WindowState): void => writeFileSync(file, JSON.stringify(state))

function readState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null // none yet, or not ours: the usual place does no harm
  }
}
