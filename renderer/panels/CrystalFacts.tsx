import type { Crystal } from '../../shared/crystal/crystal'
import { MeasuredNumber, PrintedNumber } from '../controls/MeasuredNumber'
import { cellLines } from './cell-words'
import { SpaceGroupSymbol } from './SpaceGroupSymbol'

/** The crystal in a line, `F -4 3 c · Z = 8 · 100(2) K`, and its cell folded below it. */
export function CrystalFacts({ crystal }: { readonly crystal: Crystal }) {
  const { spaceGroup, statement, cell } = crystal
  const symbol = spaceGroup.hermannMauguin ?? spaceGroup.hall
  return (
    <details className="foldout inner crystal-facts">
      <summary title="The unit cell">
        {symbol === null ? 'no space group stated' : <SpaceGroupSymbol symbol={symbol} />}
        {statement.formulaUnitsZ !== null && <span>Z = {statement.formulaUnitsZ}</span>}
        {statement.temperature !== null && (
          <span>
            <MeasuredNumber {...statement.temperature} decimals={0} /> K
          </span>
        )}
      </summary>
      <dl className="facts">
        {spaceGroup.itNumber !== null && (
          <>
            <dt>Space group</dt>
            <dd>No. {spaceGroup.itNumber}</dd>
          </>
        )}
        {spaceGroup.from !== 'operators' && (
          <>
            <dt>Symmetry</dt>
            <dd>{SYMMETRY_WORDS[spaceGroup.from]}</dd>
          </>
        )}
        {cellLines(cell).map(({ name, value, unit }) => (
          <CellLine key={name} name={name} value={value} unit={unit} />
        ))}
      </dl>
    </details>
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
