import { describe, expect, it } from 'vitest'
import { quotationMarksOf, smartTyping } from '../../../src/shared/language'

/** What stands there after each sign of `keys` has been typed. */
function typed(language: string, keys: string): string {
  let text = ''
  for (const key of keys) {
    const sign = smartTyping(language, text, key)
    text = sign === null ? text + key : text.slice(0, text.length - sign.remove) + sign.text
  }
  return text
}

describe('typing by the habits of a language', () => {
  it.each([
    ['en', `She said "it's 'open' now" today.`, 'She said “it’s ‘open’ now” today.'],
    ['en-GB', `"Hello" ("twice")`, '“Hello” (“twice”)'],
    ['en', `"One "inner" word"`, '“One ‘inner’ word”'],
    ['de', `Er sagte "das 'Haus' ist offen".`, 'Er sagte „das ‚Haus‘ ist offen“.'],
    ['de-CH', `Er sagte "ja".`, 'Er sagte «ja».'],
    ['fr', `Il a dit "l'ambassade".`, 'Il a dit «\u00a0l’ambassade\u00a0».'],
    ['fr', `Il dit "le mot "oui" suffit"`, 'Il dit «\u00a0le mot “oui” suffit\u00a0»'],
    ['fr', 'Oui !', 'Oui\u202f!'],
    ['fr', 'Date : mardi', 'Date\u00a0: mardi'],
    ['fr-CA', 'Oui ! Date : mardi', 'Oui ! Date\u00a0: mardi'],
    ['fr', 'à 14:30', 'à 14:30'],
    ['ru', `Он сказал "да".`, 'Он сказал «да».'],
    ['sv', `Hon sade "ja" och "nej".`, 'Hon sade ”ja” och ”nej”.'],
    ['pl', `Powiedział "tak".`, 'Powiedział „tak”.'],
    ['es', `Dijo "sí".`, 'Dijo “sí”.'],
    ['ja', `"ok"`, '"ok"'],
    ['he', `צה"ל`, 'צה"ל'],
  ])('sets quotation marks, apostrophes and spaces in %s: %s', (language, keys, wanted) => {
    expect(typed(language, keys)).toBe(wanted)
  })

  it.each([
    ['en', 'a -- b', 'a – b'],
    ['en', 'a---b', 'a—b'],
    ['en', '10-12 and 10--12', '10-12 and 10–12'],
    ['es', 'así --dijo-- 10--12', 'así —dijo— 10–12'],
    ['en', 'a ---- b', 'a —- b'],
    ['en', 'and so on...', 'and so on…'],
    ['en', 'one. two.. three....', 'one. two.. three….'],
  ])('sets dashes and ellipses in %s: %s', (language, keys, wanted) => {
    expect(typed(language, keys)).toBe(wanted)
  })

  it.each([
    ['en', 'No. 7 of No. x', 'No.\u00a07 of No. x'],
    ['en', '5 km, 10 % of 3 kmh', '5\u00a0km, 10\u00a0% of 3 kmh'],
    ['en', '24 February 2026', '24 February 2026'],
    ['de', 'Nr. 7', 'Nr.\u00a07'],
    ['uk', '№ 7', '№\u00a07'],
  ])('keeps what belongs together on one line in %s: %s', (language, keys, wanted) => {
    expect(typed(language, keys)).toBe(wanted)
  })

  it.each([`https://a.example/x--y's...`, `www.a.example/"x"`, `mail a.b@c.example--d`])(
    'leaves an address as it is typed: %s',
    (keys) => {
      expect(typed('en', keys)).toBe(keys)
    },
  )

  it('knows the marks of a language by its base language', () => {
    expect(quotationMarksOf('es-MX')).toEqual({ open: '“', close: '”', innerOpen: '‘', innerClose: '’' })
    expect(quotationMarksOf('fr-CH')?.innerOpen).toBe('‹')
    expect(quotationMarksOf('xx')).toBeNull()
  })
})
