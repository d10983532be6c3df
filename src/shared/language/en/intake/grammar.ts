import type { IntakeWords } from '../../intake-words'

const words = (text: string): string[] => text.trim().split(/\s+/)

export const grammar: IntakeWords['grammar'] = {
  of: ['of'],
  fieldLinks: ['of', 'for'],
  subjectLinks: ['on'],
  innerLinks: ['to', 'in', 'on'],
  missionLinks: ['in', 'to'],
  cityLinks: ['in'],
  giverLinks: ['by', 'from'],
  looseLinks: ['at', 'from', 'in', 'with'],
  runBreakers: ['and', 'to', 'in', 'with', 'on'],
  personRelatives: ['who', 'whom'],
  neuter: ['it'],
  definite: ['the'],
  owners: ['his', 'her', 'their', 'its'],
  additions: ['as', 'well', 'also'],
  each: ['each of'],
  passives: words('was were been is are be being to the a an'),
  auxiliaries: words('will to is are be'),
  adverbEndings: ['ly'],
  pluralEndings: ['s'],
  possessives: ["'s"],
}

export const dates: IntakeWords['dates'] = {
  links: ['on'],
  relativeStarts: ['to', 'yester', 'last', 'next', 'this'],
  dayWords: ['today', 'yesterday', 'tomorrow', 'tonight', 'last'],
  sameDay: ['this morning', 'this afternoon', 'this evening', 'earlier today'],
  lastYear: ['last year', 'of last year'],
  today: ['today'],
  yearLinks: ['of', 'in', 'since'],
}
