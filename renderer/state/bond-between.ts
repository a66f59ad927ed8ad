import type { StructureReport } from '../../shared/pipeline/structure-report'

/** The bond between two ensemble atoms, or null. */
export function bondBetween(report: StructureReport, a: number, b: number): number | null {
  const { first, second, count } = report.ensemble.bonds
  for (let bond = 0; bond < count; bond++) {
    if (first[bond] === a && second[bond] === b) return bond
    if (first[bond] === b && second[bond] === a) return bond
  }
  return null
}
