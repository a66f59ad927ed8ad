import { AtomRole } from '../coordination/coordination'
import { shellFormula } from '../ensemble/part-names'
import { centroidOfRows } from '../geometry/moments'
import { type Dissection, type SchemeOutcome, absent } from './dissection'
import { makePart } from './make-part'
import { findSkeletonCenter } from './skeleton-center'
import { kernelUnits, nameKernel } from './staple-kernel-name'
import { findKernel, whyNoKernel, type Kernel } from './staple-kernel'
import { donorParts, several, stapleParts } from './staple-parts'
import { findStaples, type Staple } from './staple-units'
import type { Subject } from './subject'

/** What surrounds a kernel as one piece of more metals, neither chain nor ring, is a shell. */
const MOST_MOUNT_METALS = 4

/**
 * Dissects the main cluster into its kernel and what protects it: `Au13 + 6 Au2(SR)3`.
 *
 * - Kernel: the metals that metals hold (`findKernel`), with what they enclose.
 * - Staples: what hangs together of the other metals and their donors (`findStaples`), one part for each
 *   kind; the sulfur that anchors a staple on the kernel belongs to the staple.
 * - Bridges: donors between metals of the kernel, `4 SR`; sulfides too.
 * - Caps: donors on one metal of the kernel, `P3`.
 *
 * Absent when the cluster is endless, has no kernel, has no staple, or when the metals outside the
 * kernel are one shell, or hydride-bound, which no paper would call staples.
 *
 * Source: Häkkinen, Walter & Grönbeck, J. Phys. Chem. B 110, 2006, 9927 ("divide and protect");
 * Jadzinsky et al., Science 318, 2007, 430 (staples).
 */
export function dissectStaples(subject: Subject): SchemeOutcome {
  const { specimen, table } = subject
  if ((specimen.ensemble.moieties[0]?.periodicity ?? 0) > 0) {
    return absent('The structure is endless, so it has no kernel that staples could hold.')
  }
  const found = findKernel(subject)
  if (found === null) return absent(whyNoKernel(subject))
  const { kernel, protecting } = found
  const isKernel = new Set(kernel)
  const enclosed = new Set(
    findSkeletonCenter(specimen, table)?.interstitials.filter(({ metals }) =>
      metals.every(({ metal }) => isKernel.has(metal)),
    ),
  )
  const outer = table.donors.filter((donor) => !enclosed.has(donor))
  const staples = findStaples(
    subject,
    protecting,
    outer.filter((donor) => subject.role[donor.atoms[0]!] !== AtomRole.hydride),
  )
  const core = shellFormula(kernel.map((metal) => specimen.element[metal]!))
  const trouble = notStapled(subject, core, staples)
  if (trouble !== null) return absent(trouble)

  const inStaples = new Set(staples.flatMap((staple) => staple.donors))
  const held = [...enclosed].flatMap((donor) => donor.atoms)
  const around = [
    ...stapleParts(subject, staples),
    ...donorParts(
      subject,
      outer.filter((donor) => !inStaples.has(donor)),
    ),
  ]
  const kernelPart = makePart(specimen, {
    role: 'kernel',
    atoms: kernel,
    inside: held,
    units: kernelUnits(subject, kernel),
    name: nameKernel(subject, kernel, held),
  })
  const dissection: Dissection = {
    scheme: 'staples',
    score: meanClearness(found),
    reason: reasonFor(subject, core, staples),
    formula: [core, ...around.map((part) => part.name)].join(' + '),
    center: centroidOfRows(specimen.ensemble.cartn, kernel),
    axis: null,
    parts: [kernelPart, ...around],
    fusions: [],
  }
  return { kind: 'found', dissection }
}

/** The mean over all metals of how clear it is whether they are kernel. */
function meanClearness({ clearness }: Kernel): number {
  return [...clearness.values()].reduce((sum, clear) => sum + clear, 0) / clearness.size
}

function reasonFor(subject: Subject, core: string, staples: readonly Staple[]): string {
  const metals = staples.reduce((sum, staple) => sum + staple.metals.length, 0)
  return `${core} is held together by its metals; the other ${metals === 1 ? 'metal is' : `${metals} metals are`} held by donors, in ${several(staples.length, 'staple')}${staples.length === 1 ? '' : 's'}.${blurredWords(subject, staples)}`
}

/** Where staple metals close polyhedra about metals of the kernel, papers may count them with it. */
function blurredWords({ polyhedra, table }: Subject, staples: readonly Staple[]): string {
  const metals = new Set(table.metals)
  const corners = new Set(
    polyhedra.list
      .filter(({ inside }) => inside.some((atom) => metals.has(atom)))
      .flatMap(({ vertices }) => [...vertices]),
  )
  const count = staples.flatMap((staple) => staple.metals.filter((it) => corners.has(it))).length
  return count === 0
    ? ''
    : ` Kernel and staples are not sharply parted: ${count} metal${count === 1 ? '' : 's'} of staples ${count === 1 ? 'is a vertex' : 'are vertices'} of polyhedra about metals of the kernel.`
}

/** Why these are no staples; null where they are. */
function notStapled(
  { role, table }: Subject,
  core: string,
  staples: readonly Staple[],
): string | null {
  if (staples.length === 0) {
    return `All metals belong to the kernel ${core}; none is held off it by donors as in a staple.`
  }
  const [only] = staples
  if (staples.length === 1 && only!.shape === 'mount' && only!.metals.length > MOST_MOUNT_METALS) {
    return `The metals around ${core} hang together as one shell, ${only!.unit.name}, not as staples.`
  }
  const isStapleMetal = new Set(staples.flatMap(({ metals }) => metals))
  const isHeldByHydride = table.donors.some(
    ({ atoms, metals }) =>
      role[atoms[0]!] === AtomRole.hydride && metals.some(({ metal }) => isStapleMetal.has(metal)),
  )
  if (isHeldByHydride) return `Hydrides bind the metals around ${core} too, so none is a staple.`
  if (staples.every(({ anchors, shape }) => anchors === 0 && shape !== 'ring')) {
    return `No donor joins the metals around ${core} to it, so none is a staple.`
  }
  return null
}
