import { z } from 'zod'

declare const brand: unique symbol

/** A string that the compiler keeps apart from other strings. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }

/** A UUID (version 7 when we make it) branded with the record it names. */
export const uuid = <Id extends string>() => z.uuid() as unknown as z.ZodType<Id, Id>

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDate = () => z.iso.date()

/** A civil time of day, `HH:MM`. */
export const civilTime = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A civil date and time without zone, `YYYY-MM-DDTHH:MM`, of a day that exists. */
export const civilDateTime = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
    .refine((moment) => isoDate().safeParse(moment.slice(0, 10)).success)

/** An instant of the log, ISO 8601 in UTC. */
export const instant = () => z.iso.datetime()

/** A BCP 47 tag in its shortest form: `en`, `es`, `zh-Hans`. */
export const languageTag = () => z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

export type LanguageTag = string

/** An IANA zone name. Shape only: whether the zone exists is a finding, not a refusal. */
export const zoneName = () => z.string().max(64)
