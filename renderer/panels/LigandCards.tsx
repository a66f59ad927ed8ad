import { useState } from 'react'
import type { LigandKind } from '../../shared/ligand/ligand'
import { LigandCard, type LigandCardProps } from './LigandCard'
import { OwnLigandDialog } from './OwnLigandDialog'

interface LigandCardsProps extends Pick<
  LigandCardProps,
  'report' | 'modeStyle' | 'colorOf' | 'onSelectAtoms' | 'onHoverAtoms'
> {
  readonly selectedAtoms: readonly number[]
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** What stands for a dialog that is about no ligand in particular. */
const LIST = 'list'

/** A card for each kind of ligand, and the user's own names of them. */
export function LigandCards({ selectedAtoms, onSaveFile, ...props }: LigandCardsProps) {
  const { kinds } = props.report.ligands
  const [naming, setNaming] = useState<LigandKind | typeof LIST | null>(null)
  return (
    <section className="chemistry-block" aria-label="Ligands">
      <div className="chemistry-summary">
        <h3 className="heading">Ligands</h3>
        <button type="button" className="link" onClick={() => setNaming(LIST)}>
          Your names…
        </button>
      </div>
      {kinds.length === 0 ? (
        <p className="soft">Nothing but metal: no bond leads from a metal to a ligand.</p>
      ) : (
        <ul className="ligand-cards">
          {kinds.map((kind, index) => (
            <LigandCard
              key={kind.key}
              {...props}
              index={index}
              kind={kind}
              isSelected={isSame(kind.atoms, selectedAtoms)}
              onName={setNaming}
            />
          ))}
        </ul>
      )}
      {naming !== null && (
        <OwnLigandDialog
          subject={naming === LIST ? null : naming}
          onSaveFile={onSaveFile}
          onClose={() => setNaming(null)}
        />
      )}
    </section>
  )
}

function isSame(atoms: Int32Array, others: readonly number[]): boolean {
  return atoms.length === others.length && atoms.every((atom, i) => atom === others[i])
}
