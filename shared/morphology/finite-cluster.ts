import type { Subject } from '../dissection/subject'

/** Whether the main cluster has metal and ends: no chain, layer or framework. */
export function isFiniteCluster({ specimen, table }: Subject): boolean {
  const [metal] = table.metals
  if (metal === undefined) return false
  const { moiety, moieties } = specimen.ensemble
  return moieties[moiety[metal]!]?.periodicity === 0
}
