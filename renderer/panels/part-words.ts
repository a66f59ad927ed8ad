/** What is told of a part in its row. */
import { type Part, SKELETON_ROLES } from '../../shared/dissection/dissection'
import { contactsIn } from '../../shared/export/anatomy-caption'
import { isFarFit } from '../../shared/export/shape-adjective'
import { halvesOfPartName } from '../../shared/dissection/part-name'
import type { UncentredFit } from '../../shared/polyhedron/polyhedron'
import type { StructureReport } from '../../shared/pipeline/structure-report'

export function isOfSkeleton({ role }: Part): boolean {
  return SKELETON_ROLES.has(role)
}

export interface PartFacts {
  /** `core`; null where its name says it. */
  readonly role: string | null
  /** `Cu6H`, where the name is a word. */
  readonly formula: string | null
  /** `Au11 + Au10 sharing Au4`: what it is made of. */
  readonly composition: string | null
  /** `1.99 Å`. */
  readonly radius: string | null
  /** `mean Cu–Cu 2.817 Å`. */
  readonly contacts: string | null
  /** `octahedron 0.02`. */
  readonly shape: string | null
  /** Schoenflies symbol. */
  readonly pointGroup: string | null
}

export function partFacts(report: StructureReport, part: Part): PartFacts {
  const { role, name, formula, meanRadius, fit, pointGroup } = part
  const isSkeleton = isOfSkeleton(part)
  return {
    role: role === name ? null : role,
    composition: halvesOfPartName(name).composition,
    formula: /^(?:[a-z]|\d+ )/.test(name) ? formula.replaceAll(' ', '') : null,
    radius: isSkeleton && Number.isFinite(meanRadius) ? `${meanRadius.toFixed(2)} Å` : null,
    contacts: isSkeleton ? contactsIn(report, [part]) : null,
    shape: fit === null || isFarFit(fit) || isToldByUnit(part) ? null : writeFit(fit),
    pointGroup,
  }
}

/** `octahedron 0.02`. */
function writeFit({ name, measure }: UncentredFit): string {
  return `${name} ${measure.toFixed(2)}`
}

/** Whether the row of one of its polyhedra says the same. */
function isToldByUnit({ fit, units, atoms }: Part): boolean {
  return units.some((unit) => unit.fit?.code === fit?.code && unit.atoms.length < atoms.length)
}

/** Its formula and sites, for the pointer. */
export function describePart({ labels, formula }: Part): string {
  const shown = labels.slice(0, 12).join(', ')
  return `${formula}: ${shown}${labels.length > 12 ? ` and ${labels.length - 12} more sites` : ''}`
}
