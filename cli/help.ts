import { DEFAULT_OPTIONS } from '../shared/pipeline/analyse'

export const USAGE = 'clusterscope report FILE… [--json] [--block NAME] [--tolerance Å]'

export const HELP = `Clusterscope reads CIF files and says what the metal clusters in them are made of.

  ${USAGE}

  FILE             a CIF; - reads standard input
  --json           one JSON object a line, for scripts
  --block NAME     only this data block; else every block that holds atoms
  --tolerance Å    a pair is bonded when its distance is within this of the sum
                   of the covalent radii; ${DEFAULT_OPTIONS.bondTolerance} unless given
  --help, -h       this page
  --version, -v    the version

Reports go to standard output in the order of the files, progress to standard
error when there are several files.

Exit codes
  0  every file gave a structure
  1  some did not; their report says why
  2  the command was not understood
`
