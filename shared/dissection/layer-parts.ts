import { compareTexts } from '../base/compare-texts'
import { shellFormula } from '../ensemble/part-names'
import type { Specimen } from '../ensemble/specimen'
import { describeFusion } from '../polyhedron/fusion'
import type { Fusion } from '../polyhedron/polyhedron'
import type { Dissection, Part, Unit } from './dissection'
import { pairLayers } from './layer-pairs'
import { describeStack } from './layer-reason'
import { clearnessOf, type Stack } from './layer-stack'
import { findDimers, furnishLayer, type FurnishedLayer } from './layer-units'
import { makePart } from './make-part'
import { findSlabAndCaps, type Cap } from './slab-caps'
import type { Subject } from './subject'

/**
 * The parts of a stack from the middle outward: interstitial atoms and layers, the slab that they make,
 * its caps, the metals around, then the donors that are left, bridging before terminal ones.
 */
export function layOutLayers({ specimen, table }: Subject, stack: Stack): Dissection {
  const furnished = stack.layers.map((layer) => furnishLayer(specimen, table, stack, layer))
  const dimers = findDimers(specimen, stack)
  const layerParts = pairLayers(specimen, stack.layers).map((layers) =>
    layerPart(specimen, furnished, dimers, layers),
  )
  const inRings = new Set(furnished.flatMap(({ donors }) => [...donors]))
  const ends = findSlabAndCaps(specimen, table, stack, inRings)
  const slab =
    ends === null ? null : makePart(specimen, { role: 'core', atoms: ends.slab, units: [] })
  const caps = (ends?.caps ?? [])
    .map((cap) => capPart(specimen, cap))
    .toSorted((p, q) => q.atoms.length - p.atoms.length || compareTexts(p.name, q.name))
  const inStack = new Set([...stack.layers.flatMap(({ atoms }) => [...atoms]), ...stack.beside])
  const around = table.metals.filter((metal) => !inStack.has(metal))
  const shells = around.length === 0 ? [] : [makePart(specimen, { role: 'shell', atoms: around })]
  const parts = [...layerParts, ...(slab === null ? [] : [slab]), ...caps, ...shells]
  const taken = new Set(parts.flatMap(({ atoms }) => [...atoms]))
  const left = table.donors.filter(({ atoms }) => !atoms.some((atom) => taken.has(atom)))
  const isBridging = ({ metals }: (typeof left)[number]): boolean => metals.length > 1
  const anchors = [left.filter(isBridging), left.filter((donor) => !isBridging(donor))]
    .filter((donors) => donors.length > 0)
    .map((donors) =>
      makePart(specimen, { role: 'anchor', atoms: donors.flatMap(({ atoms }) => [...atoms]) }),
    )
  const layered = stack.layers.map(({ atoms }) => formulaOf(specimen, atoms)).join(' | ')
  return {
    scheme: 'layers',
    score: (clearnessOf(stack) * (table.metals.length - around.length)) / table.metals.length,
    reason: describeStack(stack),
    formula: slab === null ? layered : `${slab.name} (${layered}) + ${countNames(caps)}`,
    center: stack.center,
    axis: stack.axis,
    parts: [...parts, ...anchors],
    fusions:
      slab === null ? [] : fusionsOf(specimen, [...layerParts, slab, ...caps], layerParts.length),
  }
}

function formulaOf({ element }: Specimen, atoms: Iterable<number>): string {
  return shellFormula(Array.from(atoms, (atom) => element[atom]!))
}

/** `2 Cu9Se9P3`; `Cu9Se9P3 + Cu6Se6`. */
function countNames(parts: readonly Part[]): string {
  const names = parts.map(({ name }) => name)
  return [...new Set(names)]
    .map((name) => {
      const count = names.filter((it) => it === name).length
      return count === 1 ? name : `${count} ${name}`
    })
    .join(' + ')
}

/** Layers that are equals, with their rings and the dimers between them. */
function layerPart(
  specimen: Specimen,
  furnished: readonly FurnishedLayer[],
  dimers: readonly Unit[],
  layers: readonly number[],
): Part {
  const members = layers.map((k) => furnished[k]!)
  const metals = new Set(members.flatMap(({ layer }) => [...layer.atoms]))
  const between = dimers.filter(({ atoms }) => atoms.every((atom) => metals.has(atom)))
  return makePart(specimen, {
    role: members[0]!.layer.kind === 'interstitial' ? 'interstitial' : 'layer',
    // Rings of neighbouring layers may share a donor half-way between them.
    atoms: [...new Set(members.flatMap(({ layer, donors }) => [...layer.atoms, ...donors]))],
    units: [...members.flatMap(({ units }) => [...units]), ...between],
  })
}

/** Named with its terminal donors last, as papers do: `Cu9Se9P3`. */
function capPart(specimen: Specimen, { skeleton, terminal, units }: Cap): Part {
  const [body, ends] = [formulaOf(specimen, skeleton), formulaOf(specimen, terminal)]
  const ofTerminal = new Set(terminal.map((atom) => specimen.element[atom]!))
  const areApart = !skeleton.some((atom) => ofTerminal.has(specimen.element[atom]!))
  const atoms = [...skeleton, ...terminal]
  return makePart(specimen, {
    role: 'cap',
    atoms,
    units,
    name: areApart ? body + ends : formulaOf(specimen, atoms),
  })
}

/** What slab and caps share, with the names that the parts bear. */
function fusionsOf(specimen: Specimen, parts: readonly Part[], slab: number): Fusion[] {
  const inner = parts[slab]!
  return parts.flatMap((outer, k) => {
    if (k <= slab) return []
    const fusion = describeFusion(specimen, [slab, k], inner.atoms, outer.atoms)
    if (fusion === null) return []
    const whole = formulaOf(specimen, new Set([...inner.atoms, ...outer.atoms]))
    return [
      { ...fusion, text: `${whole} = ${inner.name} + ${outer.name} sharing ${fusion.shared}` },
    ]
  })
}
