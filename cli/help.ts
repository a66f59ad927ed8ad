import { DEFAULT_OPTIONS } from '../shared/pipeline/analyse'

export const USAGE = 'clusterscope report FILE… [--json] [--block NAME] [--tolerance Å]'
const CIF_USAGE = 'clusterscope cif FILE… [--json] [--extract NAME|all --to FOLDER]'

export const HELP = `Clusterscope reads CIF files and says what the metal clusters in them are made of.

  ${USAGE}
  ${CIF_USAGE}

report says what the structure in a file is; cif says what the file itself holds:
blocks, items, loops, files inside, and what is wrong with it.

  FILE             a CIF; - reads standard input
  --json           one JSON object a line, for scripts
  --block NAME     only this data block; else every block that holds atoms
  --tolerance Å    a pair is bonded when its distance is within this of the sum
                   of the covalent radii; ${DEFAULT_OPTIONS.bondRule.tolerance} unless given
  --extract NAME   writes a file that lies inside (or all of them: SHELX .res, .hkl,
                   .fab, .fcf) into the folder that --to names
  --help, -h       this page
  --version, -v    the version

Reports go to standard output in the order of the files, progress to standard
error when there are several files.

Exit codes
  0  every file gave a structure (cif: was read without errors)
  1  some did not; their report says why
  2  the command was not understood
`
