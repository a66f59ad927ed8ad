/**
 * What is odd, and where. Each room declares the closed union of the codes it can report;
 * tests and scripts use the code, people read the sentence.
 */

/** `error`: a stage could not do its task. `warning`: it did, by assuming something. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

/** A half-open range of byte offsets into the file as it was read. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * One thing that is odd. `message` is one sentence a chemist understands, `advice` what to do
 * about it (null: nothing to do), `span` where it stands in the file (null: nowhere in particular).
 */
export interface Problem<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  readonly advice: string | null
  readonly span: Span | null
}

interface Detail {
  readonly span?: Span | null
  readonly advice?: string
}

export function error<Code extends string>(code: Code, message: string, detail: Detail = {}) {
  return problem(code, 'error', message, detail)
}

export function warning<Code extends string>(code: Code, message: string, detail: Detail = {}) {
  return problem(code, 'warning', message, detail)
}

export function note<Code extends string>(code: Code, message: string, detail: Detail = {}) {
  return problem(code, 'note', message, detail)
}

function problem<Code extends string>(
  code: Code,
  severity: Severity,
  message: string,
  { span = null, advice }: Detail,
): Problem<Code> {
  return { code, severity, message, advice: advice ?? null, span }
}
