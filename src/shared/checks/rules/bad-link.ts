import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { spansOf, wordsFound, type Span } from '../passages'

/** PF-45: an address that works only inside the house, and one that follows those who open it. */
export const badLink = ({ passages }: Checked): Finding[] =>
  passages.flatMap((passage) => {
    const linked = passage.links.map(({ href, from, to }) => ({ from, to, address: href }))
    const typed = typedAddresses(passage.words).filter(
      ({ from, to }) => !linked.some((link) => link.from < to && from < link.to),
    )
    return [
      ...linked.flatMap((link) => verdict(link.address).map((code) => wordsFound(passage, link, code, 'check'))),
      ...typed.flatMap((it) =>
        verdict(it.address).map((code) =>
          wordsFound(passage, it, code, 'check', {}, code === 'link.tracker' ? withoutTrackers(it.address) : undefined),
        ),
      ),
    ]
  })

const typedAddresses = (words: string): (Span & { readonly address: string })[] =>
  spansOf(/(?<![\w/])(?:[a-z][a-z\d+.-]*:\/\/|\\\\[\w.-]+\\)[^\s<>“”"]+/giu, words).map(({ from, match }) => {
    const address = match[0].replace(/[.,;:!?)\]]+$/, '')
    return { from, to: from + address.length, address }
  })

function verdict(address: string): ('link.internal' | 'link.tracker')[] {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase()
  if (host === undefined) return /^(file:|smb:|\\\\)/i.test(address) ? ['link.internal'] : []
  if (isInside(host)) return ['link.internal']
  return withoutTrackers(address) === address ? [] : ['link.tracker']
}

const isInside = (host: string): boolean =>
  !host.includes('.') ||
  /\.(?:local|localhost|internal|intranet|lan|corp|home)$/.test(host) ||
  /^(?:intranet|sharepoint)\./.test(host) ||
  /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d/.test(host)

const tracker = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid)=/i

/** The address without the parts of its query that only follow people. */
function withoutTrackers(address: string): string {
  const [, start = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? []
  if (query === undefined) return address
  const kept = query.split('&').filter((part) => !tracker.test(part))
  return start + (kept.length === 0 ? '' : `?${kept.join('&')}`) + fragment
}
