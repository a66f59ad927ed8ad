import { useId, useState } from 'react'
import type { IonMass } from '../../shared/chemistry/chemistry'
import { CopyButton } from '../controls/CopyButton'
import { Formula } from '../controls/Formula'
import { compareMass, PLOT, plotIsotopes, printDifference, tabulatePattern } from './isotope-plot'

interface IsotopicPatternProps {
  readonly mass: IonMass
}

/** Masses of the ion, its isotopic pattern, and how far a measured m/z is from it. */
export function IsotopicPattern({ mass }: IsotopicPatternProps) {
  const isIon = mass.charge !== 0
  return (
    <section className="chemistry-block" aria-label="Mass">
      <h3 className="heading">Mass</h3>
      <dl className="chemistry-facts mass">
        <dt>Composition</dt>
        <dd>
          <Formula text={mass.formula} />
        </dd>
        <dt title="Of the most abundant isotope of each element">Monoisotopic</dt>
        <dd>
          {mass.monoisotopic.toFixed(4)} u
          {isIon && <span className="soft"> m/z {mass.monoisotopicMz.toFixed(4)}</span>}
        </dd>
        <dt>Average</dt>
        <dd>
          {mass.average.toFixed(3)} u
          {isIon && <span className="soft"> m/z {mass.averageMz.toFixed(3)}</span>}
        </dd>
        <dt>Highest peak</dt>
        <dd>
          {isIon ? (
            <strong>m/z {mass.mostAbundantMz.toFixed(4)}</strong>
          ) : (
            <>{mass.mostAbundantMz.toFixed(4)} u</>
          )}
        </dd>
      </dl>
      <Plot mass={mass} />
      <div className="measured-mass">
        <MeasuredMass mass={mass} />
        <CopyButton what="The isotopic pattern" text={() => tabulatePattern(mass.pattern)}>
          Copy pattern
        </CopyButton>
      </div>
    </section>
  )
}

function Plot({ mass }: IsotopicPatternProps) {
  const plot = plotIsotopes(mass.pattern)
  if (plot === null) return null
  const { sticks, ticks, top } = plot
  const axis = mass.charge === 0 ? 'mass / u' : 'm/z'
  const isRight = top.x > PLOT.width / 2
  return (
    <svg
      className="isotopes"
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      role="img"
      aria-label={`Isotopic pattern: ${sticks.length} peaks from ${axis} ${sticks[0]!.peak.mz.toFixed(2)} to ${sticks.at(-1)!.peak.mz.toFixed(2)}, the highest at ${top.peak.mz.toFixed(4)}`}
    >
      <path
        className="isotope-axis"
        d={`M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.width - PLOT.right}`}
      />
      {[0, 50, 100].map((percent) => {
        const y = PLOT.bottom - ((PLOT.bottom - PLOT.top) * percent) / 100
        return (
          <g key={percent}>
            <path className="isotope-axis" d={`M${PLOT.left} ${y}h-3`} />
            <text x={PLOT.left - 6} y={y} textAnchor="end" dominantBaseline="central">
              {percent}
            </text>
          </g>
        )
      })}
      <text x={PLOT.left - 6} y={9} textAnchor="end">
        %
      </text>
      {ticks.map(({ x, mz }) => (
        <g key={mz}>
          <path className="isotope-axis" d={`M${x} ${PLOT.bottom}v3`} />
          <text x={x} y={PLOT.bottom + 15} textAnchor="middle">
            {mz}
          </text>
        </g>
      ))}
      <text x={(PLOT.left + PLOT.width - PLOT.right) / 2} y={PLOT.height - 4} textAnchor="middle">
        {axis}
      </text>
      {sticks.map(({ x, y, peak }) => (
        <line
          key={peak.mz}
          className={peak === top.peak ? 'isotope-peak highest' : 'isotope-peak'}
          x1={x}
          x2={x}
          y1={PLOT.bottom}
          y2={y}
        >
          <title>{`${peak.mz.toFixed(4)}, ${peak.intensity.toFixed(1)} %`}</title>
        </line>
      ))}
      <text
        className="isotope-label"
        x={top.x}
        y={top.y - 7}
        textAnchor={isRight ? 'end' : 'start'}
        dx={isRight ? 8 : -8}
      >
        {top.peak.mz.toFixed(2)}
      </text>
    </svg>
  )
}

/** A measured value, and its difference from the nearer of highest peak and average. */
function MeasuredMass({ mass }: IsotopicPatternProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const measured = Number(typed.trim().replace(',', '.'))
  const isNumber = typed.trim() !== '' && Number.isFinite(measured) && measured > 0
  const comparison = isNumber ? compareMass(measured, mass) : null
  return (
    <>
      <label htmlFor={id}>Measured {mass.charge === 0 ? 'mass' : 'm/z'}</label>
      <input
        id={id}
        className="field number"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className="soft">
        {comparison !== null &&
          `${printDifference(comparison)} from the ${comparison.reference}, ${comparison.mz.toFixed(3)}`}
        {comparison === null && typed.trim() !== '' && 'A number is needed.'}
      </p>
    </>
  )
}
