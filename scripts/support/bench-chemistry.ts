/** The steps of the analysis from the ligands on, one by one, for the bench. */
import { describeAnatomy } from '../../shared/anatomy/describe-anatomy'
import { describeChemistry } from '../../shared/chemistry/describe-chemistry'
import { parseCif } from '../../shared/cif/parse-cif'
import { countSites } from '../../shared/crystal/count-sites'
import { readCrystal } from '../../shared/crystal/read-crystal'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { describeLigands } from '../../shared/ligand/describe-ligands'
import { DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'

export { analyse, DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'

/** Each step again and again on what the one before it gave; null: the file holds no structure. */
export function chemistrySteps(bytes: Uint8Array) {
  const document = parseCif(bytes)
  const block = document.blocks.find((candidate) => countSites(document, candidate) > 0)
  const crystal = block === undefined ? null : readCrystal(document, block).crystal
  if (crystal === null) return null
  const { graph } = buildAtomGraph(crystal, DEFAULT_OPTIONS.bondRule, DEFAULT_OPTIONS.disorder)
  const specimen = prepareSpecimen(crystal, graph, buildEnsemble(crystal, graph).ensemble)
  const perceived = describeLigands(specimen, DEFAULT_OPTIONS.ligands)
  return {
    atoms: specimen.main.length,
    ligands: () => describeLigands(specimen, DEFAULT_OPTIONS.ligands),
    anatomy: () => describeAnatomy(specimen, perceived),
    chemistry: () => describeChemistry(specimen, perceived.ligands, DEFAULT_OPTIONS.chemistry),
  }
}
