import { Fragment } from 'react'
import type { ModeStyle } from '../../shared/export/mode-table'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { SentenceWithFormulas } from '../controls/Formula'
import { MeasuredNumber } from '../controls/MeasuredNumber'
import { isDonorBond, nameAtom, neighborsOf } from './atom-words'
import { AtomLabel } from './AtomLabel'
import { CoordinationWords } from './CoordinationWords'
import { metalRowOf, modeRowOf, siteOfMetal } from './coordination-of-atom'
import { metalWords } from './metal-words'
import { MetalFacts } from './MetalFacts'
import { anchorWords } from './mode-words'

interface AtomDetailProps {
  readonly report: StructureReport
  readonly atom: number
  readonly style: ModeStyle
}

/** What one metal or anchor is: its mode and ligand, or its shape and indices; and its bonds. */
export function AtomDetail({ report, atom, style }: AtomDetailProps) {
  const mode = modeRowOf(report, atom)
  const metal = metalRowOf(report, atom)
  const bonds = neighborsOf(report, atom).filter(({ bond }) => isDonorBond(report, bond))
  return (
    <>
      <p>
        <strong>
          <AtomLabel name={nameAtom(report, atom)} />
        </strong>{' '}
        · <CoordinationWords report={report} atom={atom} style={style} />
      </p>
      {mode !== null && (
        <p>
          <SentenceWithFormulas text={anchorWords(report, mode)} />
        </p>
      )}
      {metal !== null && (
        <>
          <p>{metalWords(metal)}</p>
          <MetalFacts row={metal} site={siteOfMetal(metal, atom)} />
        </>
      )}
      {bonds.length > 0 && (
        <p className="soft">
          {bonds.map(({ bond, atom: other, length, su }, i) => (
            <Fragment key={bond}>
              {i > 0 && ' · '}
              <span className="neighbor">
                {nameAtom(report, other).label} <MeasuredNumber value={length} su={su} />
              </span>
            </Fragment>
          ))}{' '}
          Å
        </p>
      )}
    </>
  )
}
