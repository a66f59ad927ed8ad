import type { OwnDissection } from '../../shared/parts/own-parts'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Menu } from '../controls/Menu'
import { useOwnParts } from '../controls/use-store'
import { forgetOwn } from '../state/own-parts'
import { atomsOfParts, specimenOf } from './own-drawing'
import { ownRows } from './own-words'

interface OwnSavedMenuProps {
  readonly report: StructureReport
  /** Fingerprint of the structure. */
  readonly structure: string
  readonly onOpen: (own: OwnDissection) => void
}

/** The parts that were saved for a structure; nothing where there are none. */
export function OwnSavedMenu({ report, structure, onOpen }: OwnSavedMenuProps) {
  const saved = useOwnParts((state) => state.saved[structure])
  if (saved === undefined) return null
  return (
    <Menu
      name="Saved parts of this structure"
      face={`Saved (${saved.length})`}
      buttonClass="text-button"
      menuClass="part-menu own-saved"
      side="below"
    >
      {saved.map((own) => (
        <div key={own.name} className="own-saved-row">
          <button
            type="button"
            className="menu-item"
            data-closes
            title={ownRows(specimenOf(report), own, atomsOfParts(report, own))
              .map(({ title }) => title)
              .join(', ')}
            onClick={() => onOpen(own)}
          >
            {own.name}
          </button>
          <button
            type="button"
            className="link"
            aria-label={`Forget ${own.name}`}
            onClick={() => forgetOwn(structure, own.name)}
          >
            Forget
          </button>
        </div>
      ))}
    </Menu>
  )
}
