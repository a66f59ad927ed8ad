import { note, warning } from '../base/problem'
import type { Crystal } from '../crystal/crystal'
import type { CellAtoms, GraphProblem } from './atom-graph'
import type { DisorderAlternative, DisorderAssembly, DisorderKind } from './disorder-assembly'
import { counted, firstLabels } from './disorder-words'
import { FULL_TOGETHER } from './loose-pairs'
import type { PairColumns } from './pair-columns'

/** More than so many notes of one kind are not read; the last one says how many there are. */
const MOST_NOTES = 12

/**
 * What is shown of everything that is disordered, assembly by assembly. What lies in a component that
 * is not shown for another reason has no note.
 */
export function disorderNotes(
  crystal: Crystal,
  { site, isPresent }: CellAtoms,
  assemblies: readonly DisorderAssembly[],
): GraphProblem[] {
  if (assemblies.length === 0) return []
  const shown = new Set(site.filter((_, atom) => isPresent[atom] === 1))
  const told = assemblies.flatMap((assembly) => {
    const { alternatives, chosen } = assembly
    const isShown = (index: number) =>
      alternatives[index]!.sites.some((member) => shown.has(member))
    const index = [chosen, ...alternatives.keys()].find(isShown)
    return index === undefined ? [] : [{ ...assembly, chosen: index }]
  })
  const kinds: readonly DisorderKind[] = ['tagged', 'symmetry', 'untagged', 'mixed']
  return kinds.flatMap((kind) => {
    const own = told.filter((assembly) => assembly.kind === kind)
    const [first, rest] = [own.slice(0, MOST_NOTES), own.slice(MOST_NOTES)]
    const notes = first.map((assembly) => NOTES[kind](crystal, assembly))
    if (rest.length === 0) return notes
    const last = notes.at(-1)!
    const more = `The same is so in ${counted(rest.length, 'further place')}.`
    return [...notes.slice(0, -1), { ...last, message: `${last.message} ${more}` }]
  })
}

const NOTES: Readonly<
  Record<DisorderKind, (crystal: Crystal, assembly: DisorderAssembly) => GraphProblem>
> = {
  tagged: ({ sites }, { name, alternatives, chosen }) => {
    const where = name.startsWith('assembly') ? `A${name.slice(1)}` : `There is ${name}`
    const { name: group, occupancy } = alternatives[chosen]!
    const leftOut = sitesBut(alternatives, chosen).length
    const stands = `group ${group} (mean occupancy ${occupancy.toFixed(2)}) is shown`
    return note(
      'graph.disorder-resolved',
      `${where}${name.startsWith('assembly') ? ' is disordered' : ''}: ${stands}, ${counted(leftOut, 'site')} of other groups left out.`,
      { span: spanOf(sites, alternatives[0]!.sites[0]!) },
    )
  },
  symmetry: ({ sites }, { alternatives, chosen }) => {
    const { name, occupancy, sites: members } = alternatives[chosen]!
    const images = `of ${alternatives.length} images that exclude one another (occupancy ${occupancy.toFixed(2)})`
    return note(
      'graph.site-split-by-symmetry',
      `There is disorder about a special position: ${firstLabels(sites, [...members])}; ${images} ${name} is shown.`,
      { span: spanOf(sites, members[0]!) },
    )
  },
  untagged: ({ sites }, { alternatives, chosen }) => {
    const { name, occupancy } = alternatives[chosen]!
    const others = withOccupancies(alternatives.filter((_, index) => index !== chosen))
    const sum = alternatives.reduce((total, alternative) => total + alternative.occupancy, 0)
    const isPlain = sum <= FULL_TOGETHER || alternatives.length > 2
    const message = `${name} (occupancy ${occupancy.toFixed(2)}) overlaps ${others}, and no disorder group says so: it is shown, and what it overlaps is left out.`
    const span = spanOf(sites, alternatives[0]!.sites[0]!)
    if (isPlain) return note('graph.untagged-disorder', message, { span })
    return warning(
      'graph.untagged-disorder',
      `${message} Their occupancies add up to ${sum.toFixed(2)}.`,
      {
        span,
        advice: 'Two things that are never there together cannot be there more than always.',
      },
    )
  },
  mixed: ({ sites }, { alternatives, chosen }) => {
    const all = withOccupancies(alternatives)
    return note(
      'graph.mixed-site',
      `${all} share one place; ${alternatives[chosen]!.name} is shown.`,
      { span: spanOf(sites, alternatives[0]!.sites[0]!) },
    )
  },
}

function withOccupancies(alternatives: readonly DisorderAlternative[]): string {
  const each = alternatives.map(({ name, occupancy }) => `${name} (${occupancy.toFixed(2)})`)
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
}

function sitesBut(alternatives: readonly DisorderAlternative[], chosen: number): number[] {
  return alternatives.flatMap(({ sites }, index) => (index === chosen ? [] : [...sites]))
}

/** The worst of the pairs that are too near for a bond though both atoms are there, and how many. */
export function overlapWarning(
  { sites }: Crystal,
  atoms: CellAtoms,
  { count, first, second, distance }: PairColumns,
): GraphProblem[] {
  let worst = -1
  let overlaps = 0
  for (let row = 0; row < count; row++) {
    if (atoms.isPresent[first[row]!] === 0 || atoms.isPresent[second[row]!] === 0) continue
    overlaps++
    if (worst === -1 || distance[row]! < distance[worst]!) worst = row
  }
  if (worst === -1) return []
  const [p, q] = [atoms.site[first[worst]!]!, atoms.site[second[worst]!]!]
  const others =
    overlaps > 1 ? ` The same holds for ${counted(overlaps - 1, 'further pair')} in the cell.` : ''
  const both = `${sites.label[p] || 'A site'} and ${sites.label[q] || 'another'}`
  return [
    warning(
      'graph.atoms-overlap',
      `${both} are only ${distance[worst]!.toFixed(2)} Å apart, too near for a bond, and were not connected.${others}`,
      {
        span: spanOf(sites, p),
        advice: 'Check for disorder without disorder groups, or for wrong coordinates.',
      },
    ),
  ]
}

function spanOf(
  { span }: Crystal['sites'],
  site: number,
): { readonly start: number; readonly end: number } {
  return { start: span[2 * site]!, end: span[2 * site + 1]! }
}
