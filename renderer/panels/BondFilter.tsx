import { BondKind } from '../../shared/graph/atom-graph'
import { BOND_WORDS } from './atom-words'
import type { BondGroup } from './bond-rows'

interface BondFilterProps {
  readonly groups: readonly BondGroup[]
  readonly total: number
  /** Index into `groups`; null: all of them. */
  readonly groupIndex: number | null
  readonly query: string
  readonly onGroup: (index: number | null) => void
  readonly onQuery: (query: string) => void
}

const KINDS = [BondKind.coordination, BondKind.metalContact, BondKind.covalent] as const

/** Which bonds the table lists: one pair of elements, and what is typed. */
export function BondFilter({
  groups,
  total,
  groupIndex,
  query,
  onGroup,
  onQuery,
}: BondFilterProps) {
  return (
    <div className="bond-filter">
      <select
        className="field"
        aria-label="Pair of elements"
        value={groupIndex ?? ''}
        onChange={({ target }) => onGroup(target.value === '' ? null : Number(target.value))}
      >
        <option value="">All bonds ({total})</option>
        {KINDS.filter((kind) => groups.some((group) => group.kind === kind)).map((kind) => (
          <optgroup key={kind} label={BOND_WORDS[kind]}>
            {groups.map((group, index) =>
              group.kind === kind ? (
                <option key={index} value={index}>
                  {group.pair} ({group.count})
                </option>
              ) : null,
            )}
          </optgroup>
        ))}
      </select>
      <input
        className="field"
        type="search"
        aria-label="Filter bonds"
        placeholder="Se1, Cu, 2.4"
        title="A label, an element, a pair (Cu-Se) or the beginning of a length"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
    </div>
  )
}
