import { error } from '../../shared/base/problem'
import type { HostProblem } from '../../shared/contract/ipc'

/** @returns what a failed look at a file means to the person who named it. */
export function readProblem(name: string, cause: unknown): HostProblem {
  switch (systemCode(cause)) {
    case 'ENOENT':
      return error('file.not-found', `${name} is no longer there.`, {
        advice: 'It was moved, renamed or deleted.',
      })
    case 'EACCES':
    case 'EPERM':
      return error('file.not-readable', `${name} may not be read by this user.`)
    case 'EISDIR':
      return error('file.not-readable', `${name} is a folder, not a file.`)
    default:
      return error('file.not-readable', `${name} could not be read.`)
  }
}

/** @returns what a failed attempt to save means to the person who asked for it. */
export function writeProblem(name: string, cause: unknown): HostProblem {
  switch (systemCode(cause)) {
    case 'ENOSPC':
      return error('file.not-written', `${name} was not saved: the disk is full.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return error(
        'file.not-written',
        `${name} was not saved: this folder may not be written to.`,
        {
          advice: 'Choose another folder.',
        },
      )
    default:
      return error('file.not-written', `${name} was not saved.`, {
        advice: 'Choose another place.',
      })
  }
}

/** The code of a system call's error, `ENOENT`; '' for anything else. */
function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
