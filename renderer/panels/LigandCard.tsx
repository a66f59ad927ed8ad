import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { ModeStyle } from '../../shared/export/mode-table'
import type { LigandKind } from '../../shared/ligand/ligand'
import { symbolOf } from '../../shared/tables/elements'
import { CopyButton } from '../controls/CopyButton'
import { Formula, Mode } from '../controls/Formula'
import { LigandDrawing } from './LigandDrawing'
import {
  bindingsOf,
  chargeOfLigand,
  pictureOf,
  sourceOfLigandCharge,
  stereoWords,
} from './ligand-words'

export interface LigandCardProps {
  readonly report: StructureReport
  /** Index into `report.ligands.kinds`. */
  readonly index: number
  readonly kind: LigandKind
  readonly modeStyle: ModeStyle
  readonly isSelected: boolean
  readonly colorOf: (element: number) => string
  readonly onSelectAtoms: (atoms: readonly number[]) => void
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  /** Asks for a name of this molecule. */
  readonly onName: (kind: LigandKind) => void
}

/** One kind of ligand: what it is, how it looks, and how it binds. */
export function LigandCard(props: LigandCardProps) {
  const { report, index, kind, modeStyle, isSelected, onSelectAtoms, onHoverAtoms } = props
  const picture = pictureOf(kind)
  return (
    <li
      className="ligand-card"
      data-picture={picture}
      data-selected={isSelected}
      onPointerEnter={() => onHoverAtoms([...kind.atoms])}
      onPointerLeave={() => onHoverAtoms(null)}
    >
      <button
        type="button"
        className="ligand-face"
        aria-pressed={isSelected}
        title={isSelected ? 'Select nothing' : 'Select these ligands and dim the rest'}
        onClick={() => onSelectAtoms(isSelected ? [] : [...kind.atoms])}
      >
        <span className="ligand-head">
          {picture === 'atom' && <AtomMark kind={kind} colorOf={props.colorOf} />}
          <span className="ligand-name">
            <Formula text={kind.name} />
          </span>
          <span className="ligand-count">× {kind.count}</span>
          <span className="ligand-class soft" title={sourceOfLigandCharge(kind)}>
            {kind.class}, {chargeOfLigand(kind)}
          </span>
        </span>
        {picture === 'drawing' && <LigandDrawing kind={kind} colorOf={props.colorOf} />}
      </button>
      {kind.fullName !== null && <p className="soft ligand-full-name">{kind.fullName}</p>}
      {picture === 'none' && <p className="soft">{NOT_UNDERSTOOD}</p>}
      <ul className="ligand-bindings">
        {bindingsOf(report, index, modeStyle).map(({ row, notation, lengths, manner }) => (
          <li key={notation}>
            <button
              type="button"
              className="ligand-binding"
              title="Select these and dim the rest"
              onClick={() => onSelectAtoms([...row.atoms])}
              onPointerEnter={() => onHoverAtoms([...row.atoms])}
              onPointerLeave={() => onHoverAtoms([...kind.atoms])}
            >
              <span>
                <Mode notation={notation} />
                <span className="soft ligand-manner">{manner}</span>
              </span>
              <span className="soft">× {row.count}</span>
              <span className="number soft">{lengths}</span>
            </button>
          </li>
        ))}
      </ul>
      {picture !== 'atom' && <Identity {...props} />}
    </li>
  )
}

const NOT_UNDERSTOOD =
  'Valences explain no molecule here (a cage, endless, very large, or atoms missing or disordered): it goes by its formula, without a drawing.'

/** Formula, stereocentres and SMILES, and the way to a name of one's own. */
function Identity({ kind, onName }: LigandCardProps) {
  const { smiles, stereocenters } = kind
  return (
    <dl className="ligand-identity">
      {kind.formula.replaceAll(' ', '') !== kind.name && (
        <>
          <dt>Formula</dt>
          <dd>
            <Formula text={kind.formula.replaceAll(' ', '')} />
          </dd>
        </>
      )}
      {stereocenters.length > 0 && (
        <>
          <dt>Stereocentres</dt>
          <dd>{stereoWords(stereocenters)}</dd>
        </>
      )}
      {smiles !== null && (
        <>
          <dt>SMILES</dt>
          <dd className="ligand-smiles">
            <code title={smiles}>{smiles}</code>
            <CopyButton what={`The SMILES of ${kind.name}`} text={() => smiles}>
              <span>
                Copy<span className="visually-hidden"> the SMILES of {kind.name}</span>
              </span>
            </CopyButton>
          </dd>
          <dt className="visually-hidden">Name</dt>
          <dd>
            <button type="button" className="link" onClick={() => onName(kind)}>
              {kind.nameFrom === 'user' ? 'Change your name of it…' : 'Name this ligand…'}
              <span className="visually-hidden"> {kind.name}</span>
            </button>
          </dd>
        </>
      )}
    </dl>
  )
}

function AtomMark({ kind, colorOf }: Pick<LigandCardProps, 'kind' | 'colorOf'>) {
  const { elements, donors } = kind.structure
  const element = elements[donors[0] ?? 0]
  if (element === undefined) return null
  const color = colorOf(element)
  return (
    <svg className="atom-mark" viewBox="-12 -12 24 24" aria-hidden="true">
      <circle className="donor-ring" r="10.5" style={{ fill: color, stroke: color }} />
      <text textAnchor="middle" dominantBaseline="central">
        {symbolOf(element)}
      </text>
    </svg>
  )
}
