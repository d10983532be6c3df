import { z } from 'zod'

/** Whether a link may stand in a release: web and mail addresses only, nothing that runs or points into this machine. */
export const isLinkAddress = (href: string): boolean => /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i.test(href)

export const linkAddress = z.string().refine(isLinkAddress)
