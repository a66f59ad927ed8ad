import type { ReactNode } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Formula } from '../controls/Formula'
import { MeasuredNumber, PrintedNumber } from '../controls/MeasuredNumber'
import { cellLines } from './cell-words'
import { groupMoieties, moietyFormula } from './moiety-words'
import { SpaceGroupSymbol } from './SpaceGroupSymbol'

interface AnatomyPanelProps {
  readonly report: StructureReport
  /** The file's name, for what the block name does not say. */
  readonly fileName: string
  readonly onSelectBlock: (block: string) => void
  /** Below the crystal: its disorder, and how the cluster is taken apart. */
  readonly children: ReactNode
}

/** The left panel: what the cluster is, the crystal it is in, and its parts from the inside out. */
export function AnatomyPanel({ report, fileName, onSelectBlock, children }: AnatomyPanelProps) {
  const { crystal, ensemble, chemistry } = report
  const [main, ...others] = ensemble.moieties
  const headline = chemistry?.formula ?? (main === undefined ? null : moietyFormula(main))
  return (
    <section className="panel anatomy" aria-label="Anatomy">
      <header className="anatomy-head">
        <h2
          className="cluster-formula"
          title={main === undefined ? undefined : `In Hill order: ${main.formula}`}
        >
          {headline === null ? fileName : <Formula text={headline} />}
        </h2>
        <p className="soft">
          <BlockName report={report} onSelectBlock={onSelectBlock} />
          {crystal.statement.isModel && <> · model, not a deposition</>}
        </p>
      </header>
      <CrystalFacts report={report} />
      {others.length > 0 && (
        <>
          <h3 className="heading">With it in the crystal</h3>
          <ul className="moieties">
            {groupMoieties(others).map((moiety, i) => (
              <li key={i}>
                <Formula text={moietyFormula(moiety)} />
                <span className="soft">
                  {moiety.name ?? moiety.role} ·{' '}
                  <span className="per-cell">{moiety.perCell} per cell</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </section>
  )
}

function BlockName({ report, onSelectBlock }: Pick<AnatomyPanelProps, 'report' | 'onSelectBlock'>) {
  const withAtoms = report.blocks.filter((block) => block.sites > 0)
  const { block } = report.crystal
  if (withAtoms.length < 2) return block
  return (
    <select
      className="block-choice"
      aria-label="Data block"
      value={block}
      onChange={(event) => onSelectBlock(event.target.value)}
    >
      {withAtoms.map(({ name, sites }) => (
        <option key={name} value={name}>
          {name} ({sites} sites)
        </option>
      ))}
    </select>
  )
}

function CrystalFacts({ report: { crystal } }: { readonly report: StructureReport }) {
  const { spaceGroup, statement, cell } = crystal
  const symbol = spaceGroup.hermannMauguin ?? spaceGroup.hall
  return (
    <dl className="facts">
      <dt>Space group</dt>
      <dd>
        {symbol === null ? 'not stated' : <SpaceGroupSymbol symbol={symbol} />}
        {spaceGroup.itNumber !== null && ` (${spaceGroup.itNumber})`}
        {statement.formulaUnitsZ !== null && `, Z = ${statement.formulaUnitsZ}`}
      </dd>
      {spaceGroup.from !== 'operators' && (
        <>
          <dt>Symmetry</dt>
          <dd>{SYMMETRY_WORDS[spaceGroup.from]}</dd>
        </>
      )}
      {cellLines(cell).map(({ name, value, unit }) => (
        <CellLine key={name} name={name} value={value} unit={unit} />
      ))}
      {statement.temperature !== null && (
        <>
          <dt>Temperature</dt>
          <dd>
            <MeasuredNumber {...statement.temperature} decimals={0} /> K
          </dd>
        </>
      )}
    </dl>
  )
}

function CellLine({ name, value, unit }: Record<'name' | 'value' | 'unit', string>) {
  return (
    <>
      <dt>
        <i>{name}</i>
      </dt>
      <dd>
        <PrintedNumber text={value} />
        {unit === '°' ? '°' : ` ${unit}`}
      </dd>
    </>
  )
}

const SYMMETRY_WORDS = {
  hall: 'from the Hall symbol',
  'hermann-mauguin': 'from the symbol',
  number: 'from the number',
  none: 'none stated: not expanded',
} as const
