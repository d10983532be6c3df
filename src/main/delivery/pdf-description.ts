import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFStream,
  PDFString,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'

export interface PdfDescription {
  title: string
  author: string
  subject: string
  language: string
  /** Instant of the version: the file says when its words were frozen, and comes out the same tomorrow. */
  at: string
  /** What the file's identifier is made from. */
  identity: string
}

const product = 'Communiqué'

/**
 * Completes what Chromium prints: Chromium writes its user agent into the file and leaves out XMP, the file's identifier,
 * the tab order and what links are called.
 */
export async function describePdf(bytes: Uint8Array, it: PdfDescription): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const at = new Date(it.at)
  pdf.setTitle(it.title, { showInWindowTitleBar: true })
  pdf.setAuthor(it.author)
  pdf.setSubject(it.subject)
  pdf.setCreator(product)
  pdf.setProducer(product)
  pdf.setCreationDate(at)
  pdf.setModificationDate(at)
  pdf.setLanguage(it.language)
  pdf.catalog.set(PDFName.of('Metadata'), xmpStream(pdf, it))
  for (const page of pdf.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    nameLinks(page.node.Annots())
  }
  partFigures(pdf)
  renumberElements(pdf)
  const identifier = PDFHexString.of(createHash('sha256').update(it.identity).digest('hex').slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier])
  return await pdf.save({ useObjectStreams: false, updateFieldAppearances: false })
}

/** A link without contents is read out as nothing. */
function nameLinks(annotations: PDFArray | undefined): void {
  for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
    const annotation = annotations?.lookupMaybe(index, PDFDict)
    const address = annotation?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
    if (annotation === undefined || annotation.has(PDFName.of('Contents'))) continue
    if (address instanceof PDFString || address instanceof PDFHexString)
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(address.decodeText()))
  }
}

/**
 * Chromium calls the element around a picture and its caption a figure as well. Without words for those who do not see it,
 * it is no figure but a part of the page.
 */
function partFigures(pdf: PDFDocument): void {
  const kind = PDFName.of('S')
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(kind) === PDFName.of('Figure') && !object.has(PDFName.of('Alt')))
      object.set(kind, PDFName.of('Div'))
}

const elementName = /^node\d+$/

/**
 * Chromium names the elements of the structure with numbers that go on counting from print to print. Numbered from one
 * in the same order, the same version gives the same file.
 */
function renumberElements(pdf: PDFDocument): void {
  const named: { name: string; replace: (name: PDFString) => void }[] = []
  const visit = (object: PDFObject | undefined, replace: (name: PDFString) => void): void => {
    if (object instanceof PDFString && elementName.test(object.asString()))
      named.push({ name: object.asString(), replace })
    else if (object instanceof PDFStream) visit(object.dict, replace)
    else if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) visit(value, (name) => object.set(key, name))
    else if (object instanceof PDFArray)
      for (let index = 0; index < object.size(); index += 1) visit(object.get(index), (name) => object.set(index, name))
  }
  for (const [reference, object] of pdf.context.enumerateIndirectObjects())
    visit(object, (name) => pdf.context.assign(reference, name))
  // The tree that finds elements by name is sorted by it, so the order must stay.
  const numbers = new Map([...new Set(named.map(({ name }) => name))].sort().map((name, index) => [name, index + 1]))
  for (const { name, replace } of named) replace(PDFString.of(`node${String(numbers.get(name) ?? 0).padStart(8, '0')}`))
}

function xmpStream(pdf: PDFDocument, it: PdfDescription): PDFRef {
  const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const creator =
    it.author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${text(it.author)}</rdf:li></rdf:Seq></dc:creator>`
  const at = it.at.replace(/\.\d+Z$/, 'Z')
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(it.title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text(it.subject)}</rdf:li></rdf:Alt></dc:description>
${creator}<dc:language><rdf:Bag><rdf:li>${text(it.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${product}</xmp:CreatorTool><pdf:Producer>${product}</pdf:Producer>
<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
  return pdf.context.register(
    pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' }),
  )
}
