// A text of a given length, the same in every run: paragraphs of sentences, every sixth one quoted.
const subjects = [
  'The Embassy',
  'The exhibition',
  'A delegation',
  'The harbour museum',
  'The Ambassador',
  'The council',
]
const verbs = ['opened', 'welcomed', 'presented', 'received', 'supported', 'described']
const objects = ['ninety ship lanterns', 'the friendship group', 'a joint programme', 'students from both shores']
const places = ['in Port Amel', 'at the old customs house', 'during the evening', 'before the harbour fair']
const endings = ['with the museum', 'for the third year', 'together with its partners', 'in the presence of guests']

const pick = (list, index) => list[index % list.length]

const sentence = (index) =>
  `${pick(subjects, index)} ${pick(verbs, index * 5 + 1)} ${pick(objects, index * 3)} ${pick(places, index * 7)} ${pick(endings, index * 11)}.`

/** At least `words` words in paragraphs of five sentences. */
export function longText(words) {
  const paragraphs = []
  let count = 0
  for (let index = 0; count < words; index += 5) {
    const text = [0, 1, 2, 3, 4].map((each) => sentence(index + each)).join(' ')
    count += text.split(' ').length
    paragraphs.push(text)
  }
  return paragraphs
}

export const isQuoted = (index) => index % 6 === 5
