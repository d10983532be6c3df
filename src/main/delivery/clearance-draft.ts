import MailComposer from 'nodemailer/lib/mail-composer'
import { createHash } from 'node:crypto'
import PostalMime from 'postal-mime'
import type { ClearanceStep } from '../../shared/release'
import { wordedInstant } from '../../shared/language'
import { clearanceCode, furnitureOf, type ClearanceCopy } from '../../shared/render'
import { makeClearanceCopy } from './clearance-copy'
import { mismatch } from './compare'
import type { DeliveryTools, MadeFile } from './deliver'
import { lines, ownAddress } from './mail-draft'

/** Who is asked for clearance: at which steps, and under which addresses. */
export interface Asked {
  steps: readonly ClearanceStep[]
  /** Addresses inside the house; none leaves the field to the officer. */
  to: readonly string[]
}

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A draft to whoever clears: what is asked, how to answer, and the copy attached. None of the release's text is in it. */
export async function makeClearanceDraft(
  copy: ClearanceCopy,
  asked: Asked,
  name: string,
  attachmentName: string,
  tools: DeliveryTools,
): Promise<MadeFile> {
  const { version, language, hash } = copy
  const furniture = furnitureOf(version.content, language)
  const pdf = await makeClearanceCopy(copy, attachmentName, tools)
  await pdf.verify(pdf.bytes)
  const expected: Message = {
    ...messageOf(copy, asked.steps, attachmentName, digest(pdf.bytes)),
    from: ownAddress(furniture),
    to: asked.to,
    attachment: digest(pdf.bytes),
  }
  const bytes = await new MailComposer({
    from: { name: furniture.mission, address: expected.from },
    to: [...expected.to],
    subject: expected.subject,
    text: expected.text,
    date: new Date(version.at),
    messageId: `<${version.id}.${language}.clearance@${expected.from.split('@')[1]}>`,
    headers: { 'X-Unsent': '1', 'Content-Language': language },
    attachments: [
      {
        filename: attachmentName,
        content: Buffer.from(pdf.bytes),
        contentType: 'application/pdf',
        contentDisposition: 'attachment',
      },
    ],
    baseBoundary: digest(`${hash} ${version.hash} ${language}`).slice(0, 32),
    newline: 'windows',
    disableUrlAccess: true,
    disableFileAccess: true,
  })
    .compile()
    .build()
  return { bytes, pages: null, verify: (written) => verifyClearanceDraft(written, expected, name) }
}

interface Message {
  from: string
  to: readonly string[]
  subject: string
  text: string
  /** SHA-256 of the file that is attached. */
  attachment: string
}

function messageOf(
  { version, language, hash }: ClearanceCopy,
  steps: readonly ClearanceStep[],
  attachmentName: string,
  fileHash: string,
): Pick<Message, 'subject' | 'text'> {
  const { words, documentTitle } = furnitureOf(version.content, language)
  const { clearance } = words
  const code = clearanceCode(hash)
  const edition = clearance.version(version.number, wordedInstant(version.at, version.content.mission.zone, words))
  return {
    subject: `[${clearance.notForRelease}] ${clearance.mail.subject(documentTitle, version.number)}`,
    text: `${[
      clearance.notForRelease,
      `${clearance.mail.asked(steps.map((step) => clearance.steps[step]))}\n${documentTitle}\n${edition} · ${clearance.words(code)}`,
      clearance.mail.howToAnswer(code),
      [clearance.mail.attached(attachmentName), clearance.mail.fileHash(fileHash), clearance.hash(hash)].join('\n'),
      clearance.notForRelease,
    ].join('\n\n')}\n`,
  }
}

/** Read by another parser: that it is unsent, from and to whom, subject, the text to the letter, and the very copy. */
export async function verifyClearanceDraft(bytes: Uint8Array, expected: Message, name: string): Promise<void> {
  const mail = await PostalMime.parse(bytes)
  const receivers = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].map(({ address }) => address)
  if (receivers.length !== expected.to.length || expected.to.some((address, index) => receivers[index] !== address))
    throw mismatch(name, expected.to.join(', '))
  if (mail.from?.address !== expected.from) throw mismatch(name, expected.from)
  if (!mail.headers.some(({ key, value }) => key === 'x-unsent' && value === '1')) throw mismatch(name, 'X-Unsent')
  if (mail.subject !== expected.subject) throw mismatch(name, expected.subject)
  if (lines(mail.text ?? '') !== lines(expected.text)) throw mismatch(name, expected.text)
  const [attachment, ...more] = mail.attachments
  const content = attachment?.content
  if (
    more.length > 0 ||
    content === undefined ||
    digest(typeof content === 'string' ? content : new Uint8Array(content)) !== expected.attachment
  )
    throw mismatch(name, 'PDF')
}
