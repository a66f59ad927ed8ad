import { useMemo } from 'react'
import type { Fusion } from '../../shared/polyhedron/polyhedron'
import { SentenceWithFormulas } from '../controls/Formula'
import { fusionRows } from './fusion-rows'

interface FusionListProps {
  readonly title: string
  readonly fusions: readonly Fusion[]
  /** Null: the pointer left. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  readonly onSelectAtoms: (atoms: readonly number[]) => void
}

/** What parts or polyhedra have in common. A row lights the atoms that are shared. */
export function FusionList({ title, fusions, onHoverAtoms, onSelectAtoms }: FusionListProps) {
  const rows = useMemo(() => fusionRows(fusions), [fusions])
  if (rows.length === 0) return null
  return (
    <>
      <h3 className="heading">{title}</h3>
      <ul className="fusions">
        {rows.map(({ text, words, count, atoms }) => (
          <li key={`${words} ${text}`}>
            <button
              type="button"
              className="unit"
              title={atoms.length > 0 ? `${words} Select what is shared.` : words}
              onPointerEnter={() => onHoverAtoms(atoms)}
              onPointerLeave={() => onHoverAtoms(null)}
              onFocus={() => onHoverAtoms(atoms)}
              onBlur={() => onHoverAtoms(null)}
              onClick={() => onSelectAtoms(atoms)}
            >
              {count > 1 && `${count} × `}
              <SentenceWithFormulas text={text} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
