import { ArrowDownUp } from 'lucide-react'
import type { ListSort } from '../../../shared/contract'
import { IconButton, Menu } from '../../ui'
import { say } from '../../words'
import { sortBy, useLibrary } from './library-state'

/** The order of the list. That of a search is by how well a release fits; without words it is by day. */
export function SortMenu() {
  const sort = useLibrary((state) => state.sort)
  const isSearch = useLibrary((state) => state.query.trim() !== '')
  const sorts: readonly ListSort[] = isSearch ? ['rank', 'day', 'saved', 'title'] : ['rank', 'saved', 'title']
  const named = (each: ListSort): string => say(`library.sort-${each === 'rank' && !isSearch ? 'day' : each}`)
  const selected = sort === 'day' && !isSearch ? 'rank' : sort
  return (
    <Menu
      label={say('library.sort')}
      trigger={
        <IconButton small label={`${say('library.sort')}: ${named(selected)}`} icon={<ArrowDownUp size={14} />} />
      }
      placement="bottom end"
      selected={selected}
      items={sorts.map((each) => ({ id: each, label: named(each) }))}
      onAction={(id) => {
        const chosen = sorts.find((each) => each === id)
        if (chosen !== undefined) sortBy(chosen)
      }}
    />
  )
}
