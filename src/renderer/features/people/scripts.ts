import { nameScripts } from '../../../shared/release'

/** Scripts that a name can be added in, each called by its own name in the window's language. */
export const scriptChoices = (): { value: string; label: string }[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'script' })
  return nameScripts.map(([script]) => ({ value: script, label: names.of(script) ?? script }))
}
