import MailComposer from 'nodemailer/lib/mail-composer'
import { createHash } from 'node:crypto'
import PostalMime from 'postal-mime'
import { furnitureOf, printedWords, renderEmail, type Furniture } from '../../shared/render'
import { compact, expectInOrder, mismatch } from './compare'
import type { DeliveryRequest, DeliveryTools, MadeFile } from './deliver'
import { wordsOfHtml } from './html'
import { makePdf } from './pdf'
import { expectMarkedSubject, expectStanding } from './standing'

type Written = Pick<DeliveryRequest, 'version' | 'language' | 'emblem' | 'pictures'>

/**
 * Stands where neither mission nor contacts have an address yet. RFC 2606 keeps `.invalid` from ever being delivered, so
 * a draft can be made on the first morning and cannot go to a stranger.
 */
const noAddressYet = 'own-address@mission.invalid'

export const ownAddress = ({ mailTo }: Furniture): string => (mailTo === '' ? noAddressYet : mailTo)

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A draft from the mission to itself, with the whole text in the body, the PDF and the pictures attached. There is no Bcc and no
 * reminder to use it in the file: whatever a draft carries is sent to journalists, so the window gives the reminder.
 */
export async function makeMailDraft(
  request: Written,
  name: string,
  attachmentName: string,
  tools: DeliveryTools,
): Promise<MadeFile> {
  const { version, language } = request
  const furniture = furnitureOf(version.content, language)
  const pdf = await makePdf(request, attachmentName, tools)
  await pdf.verify(pdf.bytes)
  const { subject, html, text } = renderEmail(version.content, language)
  const address = ownAddress(furniture)
  const own = { name: furniture.mission, address }
  const identity = digest(`${version.hash} ${language}`)
  const attached = [
    { filename: attachmentName, content: Buffer.from(pdf.bytes), contentType: 'application/pdf' },
    ...attachedPictures(request, attachmentName.replace(/\.pdf$/, '')),
  ]
  const composer = new MailComposer({
    from: own,
    to: own,
    subject,
    text,
    html,
    date: new Date(version.at),
    messageId: `<${version.id}.${language}@${address.split('@')[1]}>`,
    headers: { 'X-Unsent': '1', 'Content-Language': language },
    attachments: attached.map((file) => ({ ...file, contentDisposition: 'attachment' as const })),
    baseBoundary: identity.slice(0, 32),
    newline: 'windows',
    disableUrlAccess: true,
    disableFileAccess: true,
  })
  const bytes = await composer.compile().build()
  const verify = (written: Uint8Array): Promise<void> => verifyMailDraft(written, request, name, attached)
  return { bytes, pages: null, verify }
}

interface Attached {
  filename: string
  content: Buffer
  contentType: string
}

/** The pictures in their order, under names that say what they belong to. */
function attachedPictures({ version, language, pictures }: Written, base: string): Attached[] {
  const { words } = furnitureOf(version.content, language)
  return version.content.draft.pictures.flatMap(({ hash }, index) => {
    const [, contentType = '', encoded = ''] = /^data:([^;]+);base64,(.*)$/s.exec(pictures.get(hash) ?? '') ?? []
    if (encoded === '') return []
    const ending = contentType === 'image/png' ? 'png' : 'jpg'
    const filename = `${base}-${words.picture.file(index + 1)}.${ending}`
    return { filename, content: Buffer.from(encoded, 'base64'), contentType }
  })
}

/** Read by another parser: subject, addresses, plain text to the letter, every paragraph of the HTML, and what is attached. */
export async function verifyMailDraft(
  bytes: Uint8Array,
  request: Pick<Written, 'version' | 'language'>,
  name: string,
  attached: readonly Pick<Attached, 'filename' | 'content'>[],
): Promise<void> {
  const { version, language } = request
  const expected = renderEmail(version.content, language)
  const { inOrder } = printedWords(version.content, language)
  const furniture = furnitureOf(version.content, language)
  const own = ownAddress(furniture)
  const mail = await PostalMime.parse(bytes)
  if (mail.subject !== expected.subject) throw mismatch(name, expected.subject)
  const receivers = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].map((receiver) => receiver.address)
  if (mail.from?.address !== own || receivers.length !== 1 || receivers[0] !== own) throw mismatch(name, own)
  if (lines(mail.text ?? '') !== lines(expected.text))
    throw mismatch(name, firstDifference(mail.text ?? '', expected.text))
  const words = wordsOfHtml(mail.html ?? '')
  expectInOrder(words, [...inOrder, furniture.standingLine], name)
  const marked = { frozen: version.content, language, name, fold: compact }
  expectMarkedSubject(mail.subject, marked)
  expectStanding(words, 2, marked)
  expectStanding(mail.text ?? '', 2, marked)
  if (mail.attachments.length !== version.content.draft.pictures.length + 1) throw mismatch(name, 'PDF')
  for (const [index, { filename, content: wanted }] of attached.entries()) {
    const content = mail.attachments[index]?.content ?? ''
    if (digest(typeof content === 'string' ? content : new Uint8Array(content)) !== digest(wanted))
      throw mismatch(name, filename)
  }
}

export const lines = (text: string): string => text.replace(/\r\n/g, '\n').trimEnd()

const firstDifference = (found: string, expected: string): string => {
  const there = lines(found).split('\n')
  return (
    lines(expected)
      .split('\n')
      .find((line, index) => line !== there[index]) ?? ''
  )
}
