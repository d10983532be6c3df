import { nativeTheme } from 'electron'
import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectPreferences({ library }: Desk): void {
  handle(contract.preferences.get, () => library().preferences.get())
  handle(contract.preferences.save, (changes) => {
    const preferences = library().preferences.save(changes)
    // Menus and dialogs follow the window, and the page's own media query sees the choice.
    nativeTheme.themeSource = preferences.theme
    return preferences
  })
}

/** The theme that the open library's desk likes, to be set before the window paints. */
export function applyTheme({ library }: Desk): void {
  nativeTheme.themeSource = library().preferences.get().theme
}
