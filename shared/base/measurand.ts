/** A measured number with its standard uncertainty in the same unit; `su` is null when none is quoted. */
export interface Measurand {
  readonly value: number
  readonly su: number | null
}
