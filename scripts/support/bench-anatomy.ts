/** Each scheme of dissection by itself, for the bench. */
import { describeAnatomy } from '../../shared/anatomy/describe-anatomy'
import { describeSymmetry } from '../../shared/morphology/describe-symmetry'
import { measureSize } from '../../shared/morphology/measure-size'
import { parseCif } from '../../shared/cif/parse-cif'
import { describeCoordination } from '../../shared/coordination/describe-coordination'
import { readCrystal } from '../../shared/crystal/read-crystal'
import { dissectConcentric } from '../../shared/dissection/dissect-concentric'
import { dissectCoreShell } from '../../shared/dissection/dissect-core-shell'
import { dissectLayers } from '../../shared/dissection/dissect-layers'
import { dissectPolyhedra } from '../../shared/dissection/dissect-polyhedra'
import { dissectStaples } from '../../shared/dissection/dissect-staples'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { describeLigands } from '../../shared/ligand/describe-ligands'
import { DEFAULT_OPTIONS } from '../../shared/pipeline/analyse'
import { findPolyhedra } from '../../shared/polyhedron/find-polyhedra'

/** The steps of the anatomy of a cluster, each to be called again and again; null: no structure. */
export function anatomySteps(bytes: Uint8Array) {
  const document = parseCif(bytes)
  const [block] = document.blocks
  const crystal = block === undefined ? null : readCrystal(document, block).crystal
  if (crystal === null) return null
  const { graph } = buildAtomGraph(crystal, DEFAULT_OPTIONS.bondRule, DEFAULT_OPTIONS.disorder)
  const specimen = prepareSpecimen(crystal, graph, buildEnsemble(crystal, graph).ensemble)
  const perceived = describeLigands(specimen, DEFAULT_OPTIONS.ligands)
  const { coordination, table } = describeCoordination(specimen, perceived)
  const polyhedra = findPolyhedra(specimen, table)
  const { ligands } = perceived
  const subject = { specimen, role: coordination.role, table, ligands, polyhedra }
  const { dissections } = describeAnatomy(specimen, perceived).anatomy
  return {
    metals: table.metals.length,
    atoms: specimen.main.length,
    steps: {
      'finding polyhedra': () => findPolyhedra(specimen, table),
      concentric: () => dissectConcentric(subject),
      'core and shell': () => dissectCoreShell(subject),
      polyhedra: () => dissectPolyhedra(subject),
      layers: () => dissectLayers(subject),
      'kernel and staples': () => dissectStaples(subject),
      symmetry: () => describeSymmetry(subject, dissections),
      size: () => measureSize(subject),
      'all of it': () => describeAnatomy(specimen, perceived),
    },
  }
}
