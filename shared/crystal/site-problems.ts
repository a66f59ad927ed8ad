import { type Severity, type Span } from '../base/problem'
import type { CrystalProblem, CrystalProblemCode } from './crystal'
import { siteName } from './site-label'

const MOST_NAMED = 4

/** The sites that share one fault, told as one problem. */
export interface FaultySites {
  readonly labels: string[]
  span: Span | null
}

/** No faulty site yet. */
export function noFaultySites(): FaultySites {
  return { labels: [], span: null }
}

/** The problem stands where the first of its sites stands. */
export function addFaultySite(faulty: FaultySites, label: string, span: Span): void {
  faulty.labels.push(siteName(label))
  faulty.span ??= span
}

interface Fault {
  readonly code: CrystalProblemCode
  readonly severity: Severity
  /** The sentence after the label of one site, and after those of several. */
  readonly one: string
  readonly several: string
  readonly advice?: string
}

/** One problem that names the first few of the sites; none when there are none. */
export function faultProblem({ labels, span }: FaultySites, fault: Fault): CrystalProblem[] {
  if (labels.length === 0) return []
  const { code, severity, advice = null } = fault
  const isOne = labels.length === 1
  const message = `${nameSites(labels)} ${isOne ? fault.one : fault.several}`
  return [{ code, severity, message, advice, span }]
}

/** `Cu1, Cu2 and 12 more sites`. */
function nameSites(labels: readonly string[]): string {
  if (labels.length <= MOST_NAMED) {
    const last = labels.at(-1)!
    return labels.length === 1 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`
  }
  const rest = labels.length - MOST_NAMED + 1
  return `${labels.slice(0, MOST_NAMED - 1).join(', ')} and ${rest} more sites`
}
