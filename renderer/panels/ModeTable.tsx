import type { ModeStyle } from '../../shared/export/mode-table'
import type { LigandKind } from '../../shared/ligand/ligand'
import { symbolOf } from '../../shared/tables/elements'
import { Formula, Mode } from '../controls/Formula'
import { RowTable } from '../controls/RowTable'
import { AngleCell, LengthCell, TwoLines } from './ModeCells'
import { bindsHow } from './mode-table-text'
import type { AnchorLine, LigandLine } from './mode-rows'

/** What the tables of the Modes tab have in common. */
export interface RowsProps<Line> {
  readonly rows: readonly Line[]
  readonly selected: string | null
  readonly onSelect: (line: Line | null) => void
  readonly onHover: (line: Line | null) => void
}

interface ModeTableProps<Line> extends RowsProps<Line> {
  readonly kinds: readonly LigandKind[]
  readonly style: ModeStyle
}

interface AnchorTableProps extends ModeTableProps<AnchorLine> {
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
}

const COUNT = { head: 'n', title: 'How many bind so', isNumber: true } as const
const MODE = {
  head: 'Mode',
  title: 'μn: bridges n metals; κ: binds through this atom; ηn: n neighbouring atoms hold a metal',
} as const
const LENGTHS = {
  head: 'd / Å',
  title: 'Mean of the bonds to metals, over the shortest and the longest',
  isNumber: true,
} as const

const ANCHOR_COLUMNS = [
  { head: 'Anchor', title: 'An atom bound to metals, and its ligand' },
  MODE,
  COUNT,
  LENGTHS,
  {
    head: 'M–X–M / °',
    title: 'Mean of the angles between two metals of an anchor, over the least and the greatest',
    isNumber: true,
  },
] as const

/** How the anchors bind: element, mode and ligand. */
export function AnchorTable({ kinds, style, colorOf, ...table }: AnchorTableProps) {
  return (
    <RowTable
      name="Coordination modes"
      className="anchor-table"
      columns={ANCHOR_COLUMNS}
      {...table}
      renderCells={({ row }) => {
        const kind = kinds[row.ligand]
        const symbol = symbolOf(row.element)
        return [
          <TwoLines
            key="anchor"
            first={
              <>
                <span className="dot" style={{ background: colorOf(row.element) }} /> {symbol}
              </>
            }
            second={kind === undefined ? null : <LigandName kind={kind} symbol={symbol} />}
          />,
          <TwoLines
            key="mode"
            first={<Mode notation={row.styles[style]} />}
            second={placeWords(row)}
          />,
          row.count,
          <LengthCell key="lengths" lengths={row.lengths} />,
          <AngleCell key="angles" angles={row.angles} />,
        ]
      }}
    />
  )
}

/** Of an atom that is a ligand by itself its class. */
function LigandName({ kind, symbol }: { readonly kind: LigandKind; readonly symbol: string }) {
  return kind.formula === symbol ? kind.class : <Formula text={kind.name} />
}

function placeWords({ mu, site, notation }: AnchorLine['row']): string | null {
  if (mu === 1 && !notation.includes('η')) return 'terminal'
  return site
}

const LIGAND_COLUMNS = [
  { head: 'Ligand', title: 'What is left of the cluster when the bonds to metals are cut' },
  MODE,
  COUNT,
  { head: 'Donors', title: 'Denticity: donor atoms that bind, a π system as one', isNumber: true },
  LENGTHS,
] as const

/** How whole ligands bind: chelating or bridging, with how many donors. */
export function LigandModeTable({ kinds, style, ...table }: ModeTableProps<LigandLine>) {
  return (
    <RowTable
      name="Modes of ligands"
      className="ligand-table"
      columns={LIGAND_COLUMNS}
      {...table}
      renderCells={({ row }) => {
        const kind = kinds[row.ligand]
        return [
          <TwoLines
            key="ligand"
            first={kind === undefined ? '' : <Formula text={kind.name} />}
            second={kind?.class === 'other' ? null : kind?.class}
          />,
          <TwoLines
            key="mode"
            first={<Mode notation={row.styles[style]} />}
            second={bindsHow(row)}
          />,
          row.count,
          row.denticity,
          <LengthCell key="lengths" lengths={row.lengths} />,
        ]
      }}
    />
  )
}
