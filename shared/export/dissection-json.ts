/** The dissections of the report for scripts. */
import type { AbsentScheme, Anatomy, ContestedMetals } from '../anatomy/anatomy'
import type { Dissection, Part, Unit } from '../dissection/dissection'
import type { Fusion, Polyhedron, UncentredFit } from '../polyhedron/polyhedron'
import { rounded } from './json-numbers'

/** The nearest shape and the continuous shape measure from it, without a centre; null: none is near. */
interface ShapeJson {
  readonly shape: string | null
  readonly shapeMeasure: number | null
}

interface UnitJson extends ShapeJson {
  readonly kind: string
  readonly name: string
  readonly labels: readonly string[]
}

interface PartJson extends ShapeJson {
  readonly name: string
  readonly role: string
  readonly formula: string
  readonly atoms: number
  readonly contains: readonly string[]
  readonly meanRadius: number | null
  readonly pointGroup: string | null
  readonly labels: readonly string[]
  readonly units: readonly UnitJson[]
}

interface FusionJson {
  /** Indices into the list beside it. */
  readonly parts: readonly [number, number]
  readonly shared: string
  readonly kind: string
  readonly text: string
}

interface DissectionJson {
  readonly scheme: string
  readonly score: number
  readonly reason: string
  readonly formula: string
  readonly parts: readonly PartJson[]
  readonly fusions: readonly FusionJson[]
}

interface PolyhedronJson extends ShapeJson {
  readonly name: string
  readonly vertices: number
  readonly meanEdge: number | null
  readonly distortions: readonly { readonly kind: string; readonly amount: number }[]
  readonly labels: readonly string[]
}

/** What the report says of the parts of the cluster. */
export interface DissectionsJson {
  /** Best first. */
  readonly dissections: readonly DissectionJson[]
  readonly absentSchemes: readonly AbsentScheme[]
  readonly contested: readonly Pick<ContestedMetals, 'label' | 'layers'>[]
  readonly polyhedra: readonly PolyhedronJson[]
  readonly polyhedraFusions: readonly FusionJson[]
}

/** @param labelOf the label of the site of an ensemble atom */
export function dissectionsJson(
  anatomy: Anatomy,
  labelOf: (atom: number) => string,
): DissectionsJson {
  const labelsOf = (atoms: Iterable<number>) => [...new Set(Array.from(atoms, labelOf))]
  return {
    dissections: anatomy.dissections.map((dissection) => dissectionJson(dissection, labelsOf)),
    absentSchemes: anatomy.absentSchemes,
    contested: anatomy.contested.map(({ label, layers }) => ({ label, layers })),
    polyhedra: anatomy.polyhedra.list.map((polyhedron) => polyhedronJson(polyhedron, labelsOf)),
    polyhedraFusions: anatomy.polyhedra.fusions.map(fusionJson),
  }
}

type LabelsOf = (atoms: Iterable<number>) => string[]

function dissectionJson(
  { scheme, score, reason, formula, parts, fusions }: Dissection,
  labelsOf: LabelsOf,
): DissectionJson {
  return {
    scheme,
    score: rounded(score),
    reason,
    formula,
    parts: parts.map((part) => partJson(part, labelsOf)),
    fusions: fusions.map(fusionJson),
  }
}

function partJson(part: Part, labelsOf: LabelsOf): PartJson {
  return {
    name: part.name,
    role: part.role,
    formula: part.formula,
    atoms: part.atoms.length,
    ...shapeJson(part.fit),
    contains: part.contains,
    meanRadius: numberOrNull(part.meanRadius),
    pointGroup: part.pointGroup,
    labels: part.labels,
    units: part.units.map((unit) => unitJson(unit, labelsOf)),
  }
}

function unitJson({ kind, name, fit, atoms }: Unit, labelsOf: LabelsOf): UnitJson {
  return { kind, name, ...shapeJson(fit), labels: labelsOf(atoms) }
}

function polyhedronJson(polyhedron: Polyhedron, labelsOf: LabelsOf): PolyhedronJson {
  const { name, vertices, inside, meanEdge, distortions, fit } = polyhedron
  return {
    name,
    vertices: vertices.length,
    ...shapeJson(fit),
    meanEdge: numberOrNull(meanEdge),
    distortions: distortions.map(({ kind, amount }) => ({ kind, amount: rounded(amount) })),
    labels: labelsOf([...inside, ...vertices]),
  }
}

function fusionJson({ members, kind, shared, text }: Fusion): FusionJson {
  return { parts: members, shared, kind, text }
}

function shapeJson(fit: UncentredFit | null): ShapeJson {
  return {
    shape: fit?.name ?? null,
    shapeMeasure: fit === null ? null : rounded(fit.measure),
  }
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : rounded(value)
}
