import type { MetalRow, MetalSite, ShapeRange } from '../../shared/coordination/coordination'
import type { ShapeFit } from '../../shared/coordination/coordination-shape'
import { formatRange } from '../../shared/export/format-measurand'
import { Formula } from '../controls/Formula'
import { RowTable } from '../controls/RowTable'
import { INDEX_WORDS, leadingIndex, MEASURE_WORDS, shortName, type IndexName } from './metal-words'
import { TwoLines } from './ModeCells'
import type { MetalLine } from './mode-rows'
import type { RowsProps } from './ModeTable'

interface MetalTableProps extends RowsProps<MetalLine> {
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  readonly onFold: (line: MetalLine, isOpen: boolean) => void
}

const COLUMNS = [
  {
    head: 'Donor set',
    title: 'The metal and the donor atoms bound to it; metal contacts do not count',
  },
  { head: 'n', title: 'How many metals', isNumber: true },
  { head: 'CN', title: 'Coordination number: donor atoms bound', isNumber: true },
  { head: 'Shape', title: `The nearest reference shape of SHAPE 2.1. ${MEASURE_WORDS}` },
  {
    head: 'Index',
    title: 'τ4, τ5, octahedricity or planarity, whichever the number of donors has',
    isNumber: true,
  },
] as const

/** What is about the metals; a row unfolds to the sites of the crystal. */
export function MetalTable({ colorOf, ...table }: MetalTableProps) {
  return (
    <RowTable
      name="Metals"
      className="metal-table"
      columns={COLUMNS}
      {...table}
      renderCells={({ row, site }) => [
        site === null ? (
          <TwoLines
            key="metal"
            first={
              <>
                <span className="dot" style={{ background: colorOf(row.element) }} />{' '}
                <Formula text={row.donorSet} />
              </>
            }
            second={labelsOf(row)}
          />
        ) : (
          site.label
        ),
        (site ?? row).count,
        site === null ? row.coordinationNumber : '',
        site === null ? <RowShape key="shape" row={row} /> : <SiteShape key="shape" site={site} />,
        site === null ? <RowIndex key="index" row={row} /> : <SiteIndex key="index" site={site} />,
      ]}
    />
  )
}

const MOST_LABELS = 3

function labelsOf({ sites }: MetalRow): string {
  const shown = sites.slice(0, MOST_LABELS).map(({ label }) => label)
  const more = sites.length - shown.length
  return shown.join(', ') + (more > 0 ? ` + ${more}` : '')
}

function RowShape({ row: { shapes } }: { readonly row: MetalRow }) {
  const [best, ...others] = shapes
  if (best === undefined) return <span className="soft">–</span>
  const second = [
    `S ${formatRange(best.measure, 2)}`,
    best.next !== null && `then ${best.next.code}`,
    others.length > 0 && `${others.map(({ code, count }) => `${code} ×${count}`).join(', ')}`,
  ].filter((words) => words !== false)
  return (
    <span className="cell" title={shapes.map(shapeTitle).join('\n')}>
      <TwoLines first={shortName(best.name)} second={second.join(' · ')} />
    </span>
  )
}

function shapeTitle({ code, name, measure, count, next }: MetalRow['shapes'][number]): string {
  const second = next === null ? '' : `; next ${rangeTitle(next)}`
  return `${count} × ${rangeTitle({ code, name, measure })}${second}`
}

function rangeTitle({ code, name, measure }: ShapeRange): string {
  return `${name} (${code}), S = ${formatRange(measure, 2)}`
}

function SiteShape({ site: { shape, next } }: { readonly site: MetalSite }) {
  if (shape === null) return <span className="soft">–</span>
  const title = [shape, next].filter((fit) => fit !== null).map(fitTitle)
  return (
    <span className="cell" title={title.join('; next ')}>
      <TwoLines
        first={`${shape.code} ${shape.measure.toFixed(2)}`}
        second={next === null ? null : `then ${next.code} ${next.measure.toFixed(2)}`}
      />
    </span>
  )
}

function fitTitle({ code, name, measure }: ShapeFit): string {
  return `${name} (${code}), S = ${measure.toFixed(2)}`
}

function RowIndex({ row: { indices } }: { readonly row: MetalRow }) {
  const name = leadingIndex(indices)
  const value = name === null ? null : indices[name]
  if (name === null || value === null) return <span className="soft">–</span>
  return <Index name={name} text={formatRange(value, INDEX_WORDS[name].decimals)} />
}

function SiteIndex({ site: { indices } }: { readonly site: MetalSite }) {
  const name = leadingIndex(indices)
  const value = name === null ? null : indices[name]
  if (name === null || value === null) return <span className="soft">–</span>
  return <Index name={name} text={value.toFixed(INDEX_WORDS[name].decimals)} />
}

function Index({ name, text }: { readonly name: IndexName; readonly text: string }) {
  const { unit, words } = INDEX_WORDS[name]
  return (
    <span className="cell" title={words}>
      <TwoLines
        first={text}
        second={
          <>
            <IndexSymbol name={name} />
            {unit.trim() !== '' && ` / ${unit.trim()}`}
          </>
        }
      />
    </span>
  )
}

/** `τ4` with its digit low. */
export function IndexSymbol({ name }: { readonly name: IndexName }) {
  const [, letter, digits, rest] = /^(\D+?)(\d[\d/]*)?(′?)$/u.exec(INDEX_WORDS[name].symbol) ?? []
  if (digits === undefined) return INDEX_WORDS[name].symbol
  return (
    <>
      {letter}
      <sub>{digits}</sub>
      {rest}
    </>
  )
}
