import { useState } from 'react'
import { quotationsIn, type Document } from '../../../shared/document'
import {
  emptyRemark,
  newId,
  textOf,
  type LanguageTag,
  type Release,
  type Remark,
  type RemarkId,
} from '../../../shared/release'
import { editorOf } from '../../editor/handles'
import type { AskedRemark } from '../../editor/requests'
import { session } from '../../session'

export interface OpenRemark {
  readonly remark: Remark
  /** Whether it has been noted; before that nothing of it is stored. */
  readonly isNoted: boolean
  /** The words that print of it in a language. */
  readonly printed: (language: LanguageTag) => string
  readonly change: (change: Partial<Omit<Remark, 'id'>>) => void
  /** Lets the quoted words belong to another remark, or with null to one of their own. */
  readonly choose: (id: string | null) => void
}

/** The remark that quoted words belong to. The first thing noted makes it and ties the words to it, as one change. */
export function useRemark(release: Release, language: LanguageTag, asked: AskedRemark): OpenRemark {
  const [fresh, setFresh] = useState(() => emptyRemark(newId<RemarkId>()))
  const [id, setId] = useState(asked.remark)
  // The draft lags behind the editor, and nothing but what the words belong to changes while this is asked.
  const [live, setLive] = useState(liveBody)
  const { remarks } = release.draft
  const index = remarks.findIndex((it) => it.id === id)
  const remark = remarks[index]
  return {
    remark: remark ?? fresh,
    isNoted: remark !== undefined,
    printed: (it) => {
      if (remark === undefined) return it === language ? asked.words : ''
      const body = it === language ? live : null
      return quotationsIn(body ?? textOf(release.draft, it).body)
        .filter((quoted) => quoted.remark === remark.id)
        .map(({ words }) => words)
        .join('\n')
    },
    change: (change) => {
      if (remark !== undefined) {
        session.changeFields(Object.entries(change).map(([name, value]) => ({ path: ['remarks', index, name], value })))
        return
      }
      session.together(() => {
        session.setField(['remarks'], [...remarks, { ...fresh, ...change }])
        asked.belongTo(fresh.id)
      })
      setId(fresh.id)
      setLive(liveBody())
    },
    choose: (next) => {
      asked.belongTo(next)
      setId(next)
      setLive(liveBody())
      setFresh(emptyRemark(newId<RemarkId>()))
    },
  }
}

const liveBody = (): Document | null => editorOf('body')?.readDocument() ?? null
