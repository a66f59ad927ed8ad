import type { ModeStyle } from '../../shared/export/mode-table'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { isMetal, symbolOf } from '../../shared/tables/elements'
import { Formula, Mode } from '../controls/Formula'
import { elementOfAtom, isDonorBond, neighborsOf, roleWords } from './atom-words'
import { ligandOf, metalRowOf, modeRowOf, siteOfMetal } from './coordination-of-atom'

interface CoordinationWordsProps {
  readonly report: StructureReport
  readonly atom: number
  readonly style: ModeStyle
}

/** What an atom is in a line: `μ3-Se of BnSe · 3 Cu`, `CuPSe3 · tetrahedron 0.61`, `C, ligand body of TXP35`. */
export function CoordinationWords({ report, atom, style }: CoordinationWordsProps) {
  const mode = modeRowOf(report, atom)
  const metal = metalRowOf(report, atom)
  const ligand = ligandOf(report, atom)
  const symbol = symbolOf(elementOfAtom(report, atom))
  if (metal !== null) {
    const shape = siteOfMetal(metal, atom)?.shape ?? null
    return (
      <>
        <Formula text={metal.donorSet} />
        {metal.coordinationNumber === 0 && ', no donors'}
        {shape !== null && ` · ${shape.name} ${shape.measure.toFixed(2)}`}
      </>
    )
  }
  const isLigandItself = ligand?.formula === symbol
  const of =
    ligand === null || isLigandItself ? null : (
      <>
        {' of '}
        <Formula text={ligand.name} />
      </>
    )
  if (mode === null) {
    const role = roleWords(report, atom)
    return (
      <>
        {symbol}
        {role !== null && `, ${role}`}
        {of}
      </>
    )
  }
  return (
    <>
      <Mode notation={mode.styles[style]} />
      {isLigandItself ? `, ${ligand.class}` : of} · {metalsOf(report, atom)}
    </>
  )
}

/** `3 Cu`, `2 Au, 1 Cu`. */
function metalsOf(report: StructureReport, atom: number): string {
  const counts = new Map<string, number>()
  for (const { atom: other, bond } of neighborsOf(report, atom)) {
    const element = elementOfAtom(report, other)
    if (!isDonorBond(report, bond) || !isMetal(element)) continue
    counts.set(symbolOf(element), (counts.get(symbolOf(element)) ?? 0) + 1)
  }
  return [...counts].map(([symbol, count]) => `${count} ${symbol}`).join(', ')
}
