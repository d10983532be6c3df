import { create } from 'zustand'
import type { Failure } from '../shared/result'
import { sayFailure } from './words'

/** What the window's one status line says. */
export interface Notice {
  readonly tone: 'quiet' | 'stop' | 'done'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** What it is about: it goes once another release is open, the open one has another status, or something else is written. */
  readonly about?: 'release' | 'status' | 'deed'
}

interface Notices {
  readonly notice: Notice | null
}

export const useNotice = create<Notices>(() => ({ notice: null }))

/** Milliseconds that a notice about something done stays; failures stay until they are closed. */
const stay = 8000

let ending: ReturnType<typeof setTimeout> | undefined

function show(notice: Notice | null): void {
  clearTimeout(ending)
  useNotice.setState({ notice })
  if (notice !== null && notice.tone !== 'stop') ending = setTimeout(() => show(null), stay)
}

/** Tells what has happened, with at most one thing to do about it. */
export const tell = (text: string, action?: Notice['action']): void =>
  show({ tone: 'quiet', text, ...(action === undefined ? {} : { action }) })

/** The same of the open release, for as long as that is open or has this status. */
export const tellOf = (about: NonNullable<Notice['about']>, text: string, action?: Notice['action']): void =>
  show({ tone: 'quiet', text, about, ...(action === undefined ? {} : { action }) })

/** Tells of what was done in part and failed in part; it stays until it is closed. */
export const tellOfPart = (text: string, action?: Notice['action']): void =>
  show({ tone: 'stop', text, ...(action === undefined ? {} : { action }) })

/** Says a failure in words. A change of mind needs none. */
export function report(failure: Failure): void {
  if (failure.code !== 'cancelled') show({ tone: 'stop', text: sayFailure(failure) })
}

export const closeNotice = (): void => show(null)

export function closeNoticeOf(...gone: NonNullable<Notice['about']>[]): void {
  const { about } = useNotice.getState().notice ?? {}
  if (about !== undefined && gone.includes(about)) show(null)
}
