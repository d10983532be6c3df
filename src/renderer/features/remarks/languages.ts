/** Languages that somebody is likely to have spoken in, beside those that the release is written in. */
const spoken =
  'ar az bg bn cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk mn ms nb nl pl ps pt ro ru sk sl sq sr sv sw th tr uk ur uz vi zh'

const names = new Intl.DisplayNames('en', { type: 'language' })

/** Choices of a language by its name, those of the release first. */
export function languageChoices(written: readonly string[]): { value: string; label: string }[] {
  const named = (tag: string) => ({ value: tag, label: names.of(tag) ?? tag })
  const others = spoken.split(' ').filter((tag) => !written.includes(tag))
  return [...written.map(named), ...others.map(named).sort((a, b) => a.label.localeCompare(b.label, 'en'))]
}
