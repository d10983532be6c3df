import type { ClearanceCopyWords } from '../furniture'

export const clearance: ClearanceCopyWords = {
  title: 'Clearance copy',
  notForRelease: 'DRAFT – NOT FOR RELEASE',
  version: (number, moment) => `Version ${number} of ${moment}`,
  words: (code) => `Words ${code}`,
  hash: (hash) => `SHA-256 of the words: ${hash}`,
  alsoCleared: 'Cleared with this text',
  parts: {
    pictures: 'Pictures, as those are told who do not see them',
    subject: 'Subject of the mail',
    summary: 'Summary',
    event: 'Event, as websites show it',
    people: 'People quoted, as websites show them',
  },
  byHand: 'Clearance by hand',
  byHandHint: 'A signature clears exactly these words. Please name a change by its line.',
  columns: { role: 'Role', name: 'Name', date: 'Date', signature: 'Signature' },
  steps: { 'section-chief': 'Section chief', ambassador: 'Ambassador', capital: 'Capital' },
  file: (version) => `DRAFT-clearance-copy-v${version}`,
  mail: {
    subject: (headline, version) => `For clearance: ${headline} (version ${version})`,
    asked: (steps) =>
      steps.length === 0
        ? 'Please clear the text in the attached file:'
        : `Please clear the text in the attached file (${steps.join(', ')}):`,
    howToAnswer: (code) =>
      `How to answer: reply “Cleared ${code}”, or say so by telephone and read out the code. To ask for a change, name the line number in the margin. The clearance holds for exactly these words; after any change we ask again.`,
    attached: (file) => `Attached: ${file}`,
    fileHash: (hash) => `SHA-256 of the file: ${hash}`,
  },
}
