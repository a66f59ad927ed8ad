import { donorLayers, peelLayers } from '../dissection/core-shell-layers'
import { divideMetals, kindOfMetal } from '../dissection/divide-skeleton'
import { scoreShells } from '../dissection/score-shells'
import { findSkeletonCenter } from '../dissection/skeleton-center'
import type { Subject } from '../dissection/subject'
import type { ContestedMetals, ShellDefinition } from './anatomy'

/** Shells that fit no better than this are not told by distance. */
const LEAST_FIT = 0.5

const DEFINITIONS = ['donors', 'distance', 'peeling'] as const satisfies readonly ShellDefinition[]

/** The layer of each metal, 0 the innermost; empty where the definition tells no core from a shell. */
type Layers = ReadonlyMap<number, number>

/**
 * The metals on which the definitions of core and shell disagree, by sites in the order of the file.
 *
 * Definitions of unlike many layers agree as long as they can be cut to the same core: of two, every
 * cut through the layers of the one is set against every cut through the other's, the pair with the fewest
 * metals on different sides is taken (of equals the innermost cuts), and these metals are contested. A
 * single metal inside its layer is core with the next layer, as the Au of Au@Au12 is. A definition
 * by which all metals are alike does not apply, nor does distance where shells fit badly or the
 * cluster has no end.
 *
 * Cost: layers × layers × metals.
 */
export function findContested(subject: Subject): ContestedMetals[] {
  const { specimen, table } = subject
  const layersBy: Readonly<Record<ShellDefinition, Layers>> = {
    donors: coreOfMany(donorLayers(subject)),
    distance: coreOfMany(distanceLayers(subject)),
    peeling: coreOfMany(peelLayers(subject)),
  }
  const contested = new Set<number>()
  for (const [index, first] of DEFINITIONS.entries()) {
    for (const second of DEFINITIONS.slice(index + 1)) {
      for (const metal of misfits(layersBy[first], layersBy[second])) contested.add(metal)
    }
  }

  const { site, crystal } = specimen
  const sites = [...new Set(Array.from(contested, (metal) => site[metal]!))]
  return sites
    .toSorted((p, q) => p - q)
    .map((where) => {
      const metals = table.metals.filter((metal) => site[metal] === where)
      const layerBy = (definition: ShellDefinition) => layersBy[definition].get(metals[0]!) ?? null
      return {
        label: crystal.sites.label[where] ?? '',
        atoms: Int32Array.from(metals),
        layers: {
          donors: layerBy('donors'),
          distance: layerBy('distance'),
          peeling: layerBy('peeling'),
        },
      }
    })
}

/** The shell of each metal about the centre. */
function distanceLayers({ specimen, table }: Subject): Layers {
  const found = findSkeletonCenter(specimen, table)
  const isPolymeric = (specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0
  if (found === null || isPolymeric) return new Map()
  const shells = divideMetals(specimen, table, found.center)
  const { fit } = scoreShells(specimen.ensemble.cartn, found.center, shells, (metal) =>
    kindOfMetal(specimen, table, metal),
  )
  if (fit < LEAST_FIT) return new Map()
  return new Map(shells.flatMap(({ atoms }, layer) => atoms.map((atom) => [atom, layer] as const)))
}

/** With a lone metal inside put to the next layer, and layers numbered from 0; empty for a single layer. */
function coreOfMany(layers: Layers): Layers {
  const occupied = [...new Set(layers.values())].toSorted((p, q) => p - q)
  const [innermost] = occupied
  const lone = [...layers.values()].filter((layer) => layer === innermost).length === 1
  const kept = lone ? occupied.slice(1) : occupied
  if (kept.length < 2) return new Map()
  return new Map(
    [...layers].map(([metal, layer]) => [metal, Math.max(0, kept.indexOf(layer))] as const),
  )
}

/** The metals on different sides of the two cuts that agree best. */
function misfits(first: Layers, second: Layers): readonly number[] {
  let fewest: readonly number[] | null = null
  for (let cut = 0; cut < deepest(first); cut++) {
    for (let otherCut = 0; otherCut < deepest(second); otherCut++) {
      const astray = [...first.keys()].filter(
        (metal) => first.get(metal)! <= cut !== second.get(metal)! <= otherCut,
      )
      if (fewest === null || astray.length < fewest.length) fewest = astray
    }
  }
  return fewest ?? []
}

function deepest(layers: Layers): number {
  return Math.max(0, ...layers.values())
}
