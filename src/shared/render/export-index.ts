import type { ReleaseStatus } from '../release'
import { escapeHtml } from './escape'

/** A release in the table of contents of an export of everything. */
export interface ExportedRelease {
  readonly date: string
  readonly number: string
  readonly headline: string
  readonly status: ReleaseStatus | 'trash' | 'destroyed'
  /** Its file with all that was kept of it. */
  readonly record: string
  /** Its pages by language. */
  readonly pages: readonly { readonly language: string; readonly file: string }[]
}

export interface ExportWords {
  readonly title: string
  readonly about: string
  readonly columns: Readonly<Record<'date' | 'number' | 'headline' | 'status' | 'pages' | 'record', string>>
  readonly status: Readonly<Record<ExportedRelease['status'], string>>
  readonly untitled: string
  /** For whoever finds the folder and no app. */
  readonly readme: string
}

/** The page that leads through an export of everything. */
export function renderExportIndex(releases: readonly ExportedRelease[], words: ExportWords): string {
  const { columns } = words
  const heads = [columns.date, columns.number, columns.headline, columns.status, columns.pages, columns.record]
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #8886 }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.about)}</p>
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${releases.map((release) => row(release, words)).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`
}

function row({ date, number, headline, status, record, pages }: ExportedRelease, words: ExportWords): string {
  const link = (file: string, label: string, language = ''): string =>
    `<a href="${escapeHtml(file)}"${language === '' ? '' : ` hreflang="${escapeHtml(language)}"`}>${escapeHtml(label)}</a>`
  const cells = [
    escapeHtml(date),
    escapeHtml(number),
    `<bdi>${escapeHtml(headline.trim() === '' ? words.untitled : headline)}</bdi>`,
    escapeHtml(words.status[status]),
    pages.map(({ language, file }) => link(file, language, language)).join(' '),
    link(record, 'JSON'),
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}
