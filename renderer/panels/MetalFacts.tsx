import type { MetalRow, MetalSite } from '../../shared/coordination/coordination'
import { formatRange } from '../../shared/export/format-measurand'
import { INDEX_NAMES, INDEX_WORDS, MEASURE_WORDS, shortName } from './metal-words'
import { IndexSymbol } from './MetalTable'

interface MetalFactsProps {
  readonly row: MetalRow
  /** Null: over all metals of the row. */
  readonly site: MetalSite | null
}

/** The shapes and indices of a row or of one of its sites, each with what it says. */
export function MetalFacts({ row, site }: MetalFactsProps) {
  const facts = INDEX_NAMES.flatMap((name) => {
    const { decimals, unit } = INDEX_WORDS[name]
    if (site !== null) {
      const value = site.indices[name]
      return value === null ? [] : [{ name, text: `${value.toFixed(decimals)}${unit}` }]
    }
    const range = row.indices[name]
    return range === null ? [] : [{ name, text: `${formatRange(range, decimals)}${unit}` }]
  })
  return (
    <dl className="metal-facts">
      {shapesOf(row, site).map(({ label, text }) => (
        <div key={label + text} title={MEASURE_WORDS}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {facts.map(({ name, text }) => (
        <div key={name}>
          <dt>
            <IndexSymbol name={name} />
          </dt>
          <dd>
            {text} <span className="soft">{INDEX_WORDS[name].words}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function shapesOf({ shapes }: MetalRow, site: MetalSite | null) {
  if (site === null) {
    return shapes.flatMap(({ code, name, measure, count, next }) => [
      { label: `${count} ×`, text: `${shortName(name)} (${code}), S ${formatRange(measure, 2)}` },
      ...(next === null
        ? []
        : [
            {
              label: 'then',
              text: `${shortName(next.name)} (${next.code}), S ${formatRange(next.measure, 2)}`,
            },
          ]),
    ])
  }
  const fits = [site.shape, site.next].filter((fit) => fit !== null)
  return fits.map(({ code, name, measure }, i) => ({
    label: i === 0 ? site.label : 'then',
    text: `${shortName(name)} (${code}), S ${measure.toFixed(2)}`,
  }))
}
