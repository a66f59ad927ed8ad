import type { ReactNode } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Formula } from '../controls/Formula'
import { CrystalFacts } from './CrystalFacts'
import { groupMoieties, moietyFormula } from './moiety-words'

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
      <CrystalFacts crystal={crystal} />
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
