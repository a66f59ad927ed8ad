/** What was, what is and what was taken back: values only, so that every step can be gone back. */
export interface History<Value> {
  /** The oldest first. */
  readonly past: readonly Value[]
  readonly present: Value
  /** What was taken back, the next to come again first. */
  readonly future: readonly Value[]
}

/** Steps further back are forgotten. */
const MOST_STEPS = 200

export function beginHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] }
}

/** A step forward; the same history where the value stays the same one. */
export function record<Value>(history: History<Value>, present: Value): History<Value> {
  if (present === history.present) return history
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present, future: [] }
}

/** Another value in place of the present one, as a step that goes on. */
export function amend<Value>(history: History<Value>, present: Value): History<Value> {
  return { ...history, present }
}

/** The step before, if there is one. */
export function undo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history
  const [before] = past.slice(-1)
  if (before === undefined) return history
  return { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

/** The step that was taken back last, if there is one. */
export function redo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history
  const [next] = future
  if (next === undefined) return history
  return { past: [...past, present], present: next, future: future.slice(1) }
}
