/** As `--help` says. */
export const EXIT = { structures: 0, someWithout: 1, wrongUsage: 2 } as const
