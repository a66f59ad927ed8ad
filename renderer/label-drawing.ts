/** What is written on atoms and bonds of a structure, and the dots of centroids. */
import type { ModeStyle } from '../shared/export/mode-table'
import { formulaTokens } from '../shared/export/formula-tokens'
import { formatMeasurand } from '../shared/export/format-measurand'
import { halvesOfPartName } from '../shared/dissection/part-name'
import { centroid } from '../shared/geometry/moments'
import { distance, pointAt, type Vec3 } from '../shared/geometry/vec3'
import { BondKind } from '../shared/graph/atom-graph'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { LabelChoice, LabelledBonds } from '../shared/scene/label-choice'
import { symbolOf } from '../shared/tables/elements'
import { elementOfAtom, kindOfBond, lengthOfBond, siteOf } from './panels/atom-words'
import { skeletonAmong } from './panels/coordination-of-atom'
import { modeLabel } from './panels/mode-text'
import { isOfSkeleton } from './panels/part-words'
import type { StageLabel, StageLine } from './scene/stage-view'
import type { Selection } from './state/view'

/** More labels than anyone reads; those of one cluster are fewer. */
export const MOST_LABELS = 1000

/** A place of which less is missing than this is full. */
const FULL = 0.9995

/** How the labels of a document are chosen. */
export interface LabelView {
  readonly labels: LabelChoice
  readonly modeStyle: ModeStyle
  readonly selection: Selection
  /** Ensemble atoms that are not dimmed; null: none is. */
  readonly focus: ReadonlySet<number> | null
}

/** All that is to be written: first on metals and anchors, then on other atoms, then on bonds. */
export function drawLabels(report: StructureReport, view: LabelView): readonly StageLabel[] {
  if (!view.labels.areShown) return []
  return [...atomLabels(report, view), ...lengthLabels(report, view)]
}

/** What there is to say where nothing is written though something is asked for, or not all of it. */
export function labelsRemark(
  { areShown, atoms, of, lengths, centroids }: LabelChoice,
  labels: number,
): string | null {
  if (!areShown) return null
  if (labels > MOST_LABELS) return `${MOST_LABELS} of ${labels} labels.`
  if (labels > 0 || centroids) return null
  if (of === 'selection' || lengths === 'selection') return 'Labels: select what is to have some.'
  if (atoms === 'occupancy') return 'Labels: nothing here is partly occupied.'
  return atoms === 'mode' ? 'Labels: nothing here bridges.' : 'Labels: nothing here has one.'
}

function atomLabels(report: StructureReport, view: LabelView): StageLabel[] {
  const { atoms: kind } = view.labels
  if (kind === 'none') return []
  const atoms = labelledAtoms(report, view)
  if (kind === 'mode') return modeLabels(report, view.modeStyle, new Set(atoms))
  return atoms.flatMap((atom): StageLabel[] => {
    const text = TEXT_OF[kind](report, atom)
    if (text === null) return []
    return [kind === 'part' ? { atom, text, isFormula: true } : { atom, text }]
  })
}

/** Metals and anchors first. */
function labelledAtoms(
  report: StructureReport,
  { labels: { of }, selection, focus }: LabelView,
): readonly number[] {
  const isLit = (atom: number) => focus === null || focus.has(atom)
  if (of === 'selection') return selection.atoms.filter(isLit)
  const lit = Array.from({ length: report.ensemble.count }, (_, atom) => atom).filter(isLit)
  const skeleton = skeletonAmong(report, lit)
  if (of === 'skeleton') return skeleton
  const first = new Set(skeleton)
  return [...skeleton, ...lit.filter((atom) => !first.has(atom))]
}

const TEXT_OF = {
  element: (report: StructureReport, atom: number) => symbolOf(elementOfAtom(report, atom)),
  name: (report: StructureReport, atom: number) =>
    report.crystal.sites.label[siteOf(report, atom)] ?? null,
  part: ({ anatomy: { peel } }: StructureReport, atom: number) => {
    const part = peel.parts[peel.partOfAtom[atom] ?? -1]
    return part === undefined ? null : halvesOfPartName(part.name).short
  },
  occupancy: (report: StructureReport, atom: number) => {
    const { occupancy, occupancySu } = report.crystal.sites
    const site = siteOf(report, atom)
    const share = occupancy[site] ?? NaN
    return share < FULL ? formatMeasurand(share, occupancySu[site] ?? null, 2) : null
  },
} as const

/** On every bridging anchor and every π ligand among some atoms. */
function modeLabels(
  { anatomy }: StructureReport,
  style: ModeStyle,
  atoms: ReadonlySet<number>,
): StageLabel[] {
  return anatomy.modes.flatMap(({ styles, labelAtoms }) => {
    const text = modeLabel(styles, style)
    if (text === null) return []
    return [...labelAtoms].filter((atom) => atoms.has(atom)).map((atom) => ({ atom, text }))
  })
}

const KIND_OF: Readonly<Partial<Record<LabelledBonds, BondKind>>> = {
  coordination: BondKind.coordination,
  'metal-contact': BondKind.metalContact,
  covalent: BondKind.covalent,
}

/** Å with s.u., `2.4137(12)`. */
function lengthLabels(report: StructureReport, view: LabelView): StageLabel[] {
  const { lengths } = view.labels
  if (lengths === 'none') return []
  const { focus, selection } = view
  const chosen = new Set(selection.atoms)
  const { count, first, second } = report.ensemble.bonds
  return Array.from({ length: count }, (_, bond) => bond).flatMap((bond): StageLabel[] => {
    const ends = [first[bond]!, second[bond]!]
    const isWanted =
      lengths === 'selection'
        ? bond === selection.bond || ends.every((atom) => chosen.has(atom))
        : kindOfBond(report, bond) === KIND_OF[lengths]
    if (!isWanted || (focus !== null && !ends.every((atom) => focus.has(atom)))) return []
    const { length, su } = lengthOfBond(report, bond)
    return [{ bond, text: formatMeasurand(length, su) }]
  })
}

/** Å: centroids no farther apart are one dot with both names. */
const ONE_PLACE = 0.15

/** A dot at the centroid of two or more selected atoms, else of each part of the skeleton of the cluster. */
export function drawCentroids(
  { ensemble, anatomy }: StructureReport,
  { atoms }: Selection,
): readonly StageLine[] {
  const centerOf = (some: Iterable<number>) =>
    centroid(Array.from(some, (atom) => pointAt(ensemble.cartn, atom)))
  if (atoms.length > 1) {
    return [{ points: [centerOf(atoms)], label: `${atoms.length} atoms`, kind: 'measurement' }]
  }
  const dots: { readonly at: Vec3; readonly names: string[] }[] = []
  for (const part of anatomy.peel.parts.filter(isOfSkeleton)) {
    const own = part.atoms.filter((atom) => ensemble.molecule[atom] === 0)
    if (own.length === 0) continue
    const at = centerOf(own)
    const short = lowered(halvesOfPartName(part.name).short)
    const known = dots.find((dot) => distance(dot.at, at) < ONE_PLACE)
    if (known === undefined) dots.push({ at, names: [short] })
    else known.names.push(short)
  }
  return dots.map(({ at, names }) => ({
    points: [at],
    label: names.join(', '),
    kind: 'measurement',
  }))
}

/** `Cu₈Se₁₂`: a formula in plain text. */
function lowered(formula: string): string {
  return formulaTokens(formula)
    .map(({ text, position }) =>
      position === 'sub' ? text.replaceAll(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!) : text,
    )
    .join('')
}
