/** Signals that ask a program to stop, with the exit codes that shells and queues expect after them. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

export interface Interrupt {
  /** Null: nobody asked. */
  readonly exitCode: number | null
  forget(): void
}

/** Hears the first request to stop; a second one stops the program the usual way. */
export function hearInterrupt(onInterrupt: () => void): Interrupt {
  let exitCode: number | null = null
  const hear = (signal: keyof typeof EXIT_CODES) => () => {
    exitCode = EXIT_CODES[signal]
    forget()
    onInterrupt()
  }
  const [onInt, onTerm] = [hear('SIGINT'), hear('SIGTERM')]
  function forget(): void {
    process.off('SIGINT', onInt)
    process.off('SIGTERM', onTerm)
  }
  process.on('SIGINT', onInt)
  process.on('SIGTERM', onTerm)
  return {
    get exitCode() {
      return exitCode
    },
    forget,
  }
}
