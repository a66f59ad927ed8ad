import { DEFAULT_BATCH } from './batch/batch-options'
import { DEFAULT_OPTIONS } from '../shared/pipeline/default-options'

export const USAGE = 'clusterscope report FILE|FOLDER… [--json] [--block NAME] [--tolerance Å]'
const CHEMISTRY_USAGE =
  '[--ligands FILE] [--charge N] [--hydrides ligand|metal] [--style literature|iupac]'
const ANATOMY_USAGE = '[--scheme NAME | --parts FILE]'
const BATCH_USAGE =
  '[--jobs N] [--out FILE] [--list FILE] [--shard I/N] [--timeout S] [--memory MB]'
const CIF_USAGE = 'clusterscope cif FILE… [--json] [--extract NAME|all --to FOLDER]'
const CHECK_USAGE = 'clusterscope check FILE|FOLDER… [--json]'

export const HELP = `Clusterscope reads CIF files and says what the metal clusters in them are made of.

  ${USAGE}
      ${CHEMISTRY_USAGE}
      ${ANATOMY_USAGE}
      ${BATCH_USAGE}
  ${CIF_USAGE}
  ${CHECK_USAGE}

report says what the structure in a file is; cif says what the file itself holds:
blocks, items, loops, files inside, and what is wrong with it; check compares the
distances and angles that a file states with those from its cell and coordinates.

  FILE             a CIF; - reads standard input
  FOLDER           all .cif, .mcif and .mmcif files in it and in the folders below
  --json           one JSON object a line, for scripts
  --block NAME     only this data block; else every block that holds atoms
  --tolerance Å    a pair is bonded when its distance is within this of the sum
                   of the covalent radii; ${DEFAULT_OPTIONS.bondRule.tolerance} unless given
  --ligands FILE   names of your own ligands, read before those the program knows: on each
                   line a SMILES, a blank and the name (.smi)
  --charge N       of the cluster, 2 or 2+ or 1-, where the file does not tell
  --hydrides WHAT  ligand: a hydride takes an electron from the metals, as in copper
                   and silver clusters; metal: it gives one, as in some of gold
  --scheme WHICH   the dissection that the page tells in full: concentric, core-shell,
                   polyhedra, layers or staples; the best unless given (JSON has all)
  --parts FILE     parts that were made and saved in the window, found again in this
                   structure or in any other that holds the same atoms
  --style WHICH    modes as in the literature, μ2-κP:κP′, or by the rules of IUPAC (iupac)
  --jobs N, -j     files worked on at once; as many as processor cores unless given
  --out, -o FILE   adds the lines of JSON to this file; a run that was stopped goes on
                   where it was when the same command is given again
  --list FILE      more names of files or folders, one a line or ended by NUL; - reads
                   them from standard input: find … -print0 | clusterscope report --list -
  --shard I/N      only part I of N of the files (I from 1); which files are in it follows
                   from their paths alone; the parts concatenate to the whole
  --timeout S      seconds that one data block may take; ${DEFAULT_BATCH.timeout} unless given
  --memory MB      JavaScript heap of one worker; its share of the memory unless given
  --extract NAME   writes a file that lies inside (or all of them: SHELX .res, .hkl,
                   .fab, .fcf) into the folder that --to names
  --help, -h       this page
  --version, -v    the version

Reports go to standard output in the order of the files, progress to standard
error when there are several files. A file that takes too long, or more memory than
there is, gives a report that says so, and the others go on.

Exit codes
  0  every file gave a structure (cif: was read without errors; check: every stated
     distance and angle agrees with the computed one)
  1  some did not; their report says why
  2  the command was not understood
  130, 143  it was interrupted (Ctrl-C, the end of a job)
`
