/** How far a long computation has come. */
export interface Progress {
  /** What is being done, as a person would say it: "Reading the file". */
  readonly stage: string
  /** 0 to 1, or null while the amount of work is unknown. */
  readonly fraction: number | null
}

/** How a long computation reports and learns that it is no longer wanted. */
export interface Work {
  readonly cancelled: boolean
  report(progress: Progress): void
}

/** Work that nobody watches and nobody cancels. */
export const QUIET: Work = { cancelled: false, report: () => {} }
