import {
  difference,
  suAgrees,
  suAgreesRounded,
  Verdict,
  type DepositedRows,
  type DepositedSummary,
} from './deposited-loop'

/** Counts what a loop's rows came to. */
export function summarise(rows: DepositedRows): DepositedSummary {
  const { stated, verdict, value } = rows
  const counts = [0, 0, 0, 0]
  let worst: number | null = null
  for (let row = 0; row < stated.count; row++) {
    counts[verdict[row]!]!++
    if (verdict[row] === Verdict.unresolved) continue
    worst = Math.max(worst ?? 0, Math.abs(difference(stated, row, value[row]!)))
  }
  return {
    rows: stated.count,
    agree: counts[Verdict.agrees]! + counts[Verdict.agreesRounded]!,
    agreeRounded: counts[Verdict.agreesRounded]!,
    differ: counts[Verdict.differs]!,
    unresolved: counts[Verdict.unresolved]!,
    worst,
    ...compareSu(rows),
  }
}

type SuCounts = Pick<
  DepositedSummary,
  'withSu' | 'suAgree' | 'suAgreeRounded' | 'restrained' | 'restrainedAgree'
>

function compareSu({ stated, su, isRestrained }: DepositedRows): SuCounts {
  let [withSu, suAgree, suAgreeRounded, restrained, restrainedAgree] = [0, 0, 0, 0, 0]
  for (let row = 0; row < stated.count; row++) {
    const [ofFile, ours] = [stated.su[row]!, su[row]!]
    if (!(ofFile > 0) || !(ours > 0)) continue
    const isNear = suAgrees(ofFile, ours)
    if (isRestrained[row] === 1) {
      restrained++
      if (isNear) restrainedAgree++
      continue
    }
    withSu++
    if (isNear) suAgree++
    if (suAgreesRounded(ofFile, stated.lastDigit[row]!, ours)) suAgreeRounded++
  }
  return { withSu, suAgree, suAgreeRounded, restrained, restrainedAgree }
}

/** Of rows in a block that has no atoms to compare them with. */
export function nothingComparable(rows: number): DepositedSummary {
  return {
    rows,
    agree: 0,
    agreeRounded: 0,
    differ: 0,
    unresolved: rows,
    worst: null,
    withSu: 0,
    suAgree: 0,
    suAgreeRounded: 0,
    restrained: 0,
    restrainedAgree: 0,
  }
}

/** The sum of several summaries. */
export function addSummaries(summaries: readonly DepositedSummary[]): DepositedSummary {
  const sum = (count: (summary: DepositedSummary) => number) =>
    summaries.reduce((total, summary) => total + count(summary), 0)
  const worsts = summaries.flatMap(({ worst }) => (worst === null ? [] : [worst]))
  return {
    rows: sum(({ rows }) => rows),
    agree: sum(({ agree }) => agree),
    agreeRounded: sum(({ agreeRounded }) => agreeRounded),
    differ: sum(({ differ }) => differ),
    unresolved: sum(({ unresolved }) => unresolved),
    worst: worsts.length === 0 ? null : worsts.reduce((p, q) => Math.max(p, q)),
    withSu: sum(({ withSu }) => withSu),
    suAgree: sum(({ suAgree }) => suAgree),
    suAgreeRounded: sum(({ suAgreeRounded }) => suAgreeRounded),
    restrained: sum(({ restrained }) => restrained),
    restrainedAgree: sum(({ restrainedAgree }) => restrainedAgree),
  }
}

/** The rows, worst first: unresolved, then those that differ, then the rest, each by difference. */
export function rankRows({ stated, verdict, value }: DepositedRows): Uint32Array {
  const size = value.map((computed, row) => Math.abs(difference(stated, row, computed)))
  const rows = Uint32Array.from({ length: stated.count }, (_, row) => row)
  const rank = (row: number) => Math.max(verdict[row]!, Verdict.agreesRounded)
  return rows.toSorted((p, q) => {
    const byRank = rank(q) - rank(p)
    if (byRank !== 0) return byRank
    return verdict[p] === Verdict.unresolved ? p - q : size[q]! - size[p]! || p - q
  })
}
