/** The comma with its space, as the script of a language writes it. */
export const commaOf = (language: string): string =>
  `${new Intl.Locale(language).maximize().script === 'Arab' ? '،' : ','} `
