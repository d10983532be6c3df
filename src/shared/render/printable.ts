// Control characters have no glyph and break XML, mail headers and PDF text; embeddings and overrides let a pasted line
// reorder the words around it. Isolates and marks stay: honest mixed-direction text needs them.
// oxlint-disable-next-line no-control-regex -- finding them is the purpose
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as every output carries it: normal form C, nothing that cannot be printed. Tabs and line ends stay. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unprintable, '').replace(loneSurrogate, '\ufffd').normalize('NFC')

// In a subject, title or file name there is nothing to isolate, and an unclosed isolate would swallow what follows.
const directionMarks = /[\u200e\u200f\u061c\u2066-\u2069]/g

/** The same on one line, for subjects, titles and names. */
export const printableLine = (text: string): string =>
  printable(text)
    .replace(directionMarks, '')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim()
