import type { Editor } from '@tiptap/core'
import type { Mark } from '@tiptap/pm/model'
import { isFollowed, wordings, type Link, type LinkFacts, type Rewriting } from '../../../shared/linking'
import { close } from '../plugins/asking'
import { given } from '../plugins/following'
import { marksOver } from '../queries/marks-over'
import { allRuns, linkIn, linkOf, type Run } from '../queries/runs'
import { rangeOf } from './words-at'

/** A link without what the officer's own words stand for. */
export type NewLink =
  | { readonly type: 'mention'; readonly attrs: Omit<Extract<Link, { type: 'mention' }>['attrs'], 'own'> }
  | { readonly type: 'detail'; readonly attrs: Omit<Extract<Link, { type: 'detail' }>['attrs'], 'own'> }

const withOwn = (link: NewLink, own: string | null): Link => ({ ...link, attrs: { ...link.attrs, own } }) as Link

/** What a link says at a place of the text, given who was mentioned before it; empty where its fact says nothing. */
export function wordingAt(editor: Editor, position: number, link: NewLink, facts: LinkFacts): string {
  const before = allRuns(editor.state.doc).filter(({ from }) => from < position)
  return wordings([...before.map(linkOf), withOwn(link, null)], facts).at(-1) ?? ''
}

/** Puts the words of a link where something was typed, the caret after them. Says nothing where the fact does. */
export function insertLink(editor: Editor, { from, to }: Range, link: NewLink, facts: LinkFacts): boolean {
  const text = wordingAt(editor, from, link, facts)
  if (text === '') return false
  const { tr, schema, doc } = editor.state
  const marks = markFor(editor, link, isFollowed(facts.language) ? null : text).addToSet(
    doc
      .resolve(from)
      .marks()
      .filter((mark) => linkIn([mark]) === undefined),
  )
  const transaction = tr.replaceWith(from, to, schema.text(text, marks)).setStoredMarks([])
  // A name that becomes the second mention of somebody is shortened by the following plugin, and so are later ones.
  editor.view.dispatch(close(given(transaction)).scrollIntoView())
  return true
}

/** Says a run in another way: its words and its mark together. */
export function sayRun(editor: Editor, run: Run, link: NewLink, text: string, own: string | null): void {
  const { tr, schema, doc } = editor.state
  const marks = marksOver(doc, run.from, run.to)
  const mark = markFor(editor, link, own)
  const transaction =
    text === run.words
      ? tr.addMark(run.from, run.to, mark)
      : tr.replaceWith(run.from, run.to, schema.text(text, mark.addToSet(marks)))
  editor.view.dispatch(given(transaction))
}

/** Leaves the words and takes what they refer to from them. */
export function unlink(editor: Editor, { from, to, mark }: Run): void {
  editor.view.dispatch(given(editor.state.tr.removeMark(from, to, mark)))
}

export function linkRange(editor: Editor, { from, to }: Range, link: NewLink, own: string | null): boolean {
  if (editor.schema.marks[link.type] === undefined) return false
  editor.view.dispatch(given(editor.state.tr.addMark(from, to, markFor(editor, link, own))))
  return true
}

/** Puts what facts say now in place of words, in one go; they keep their links. False where none of them stands there any more. */
export function rewrite(editor: Editor, rewritings: readonly Rewriting[]): boolean {
  const { tr, doc, schema } = editor.state
  const places = rewritings
    .flatMap((each) => {
      const range = rangeOf(doc, each)
      return range !== null && doc.textBetween(range.from, range.to, '\n', '\n') === each.words
        ? [{ ...each, ...range }]
        : []
    })
    .sort((a, b) => b.from - a.from)
  for (const { from, to, text } of places) {
    if (text === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(text, marksOver(doc, from, to)))
  }
  if (tr.docChanged) editor.view.dispatch(given(tr))
  return tr.docChanged
}

interface Range {
  readonly from: number
  readonly to: number
}

const markFor = (editor: Editor, { type, attrs }: NewLink, own: string | null): Mark =>
  editor.schema.marks[type]!.create({ ...attrs, own })
