import { error } from '../../shared/base/problem'
import { LARGEST_FILE, type HostProblem } from '../../shared/contract/ipc'

const MEGABYTE = 2 ** 20

/** Why a file of `size` bytes is not opened. */
export function tooLarge(name: string, size: number): HostProblem {
  const [actual, most] = [size, LARGEST_FILE].map((bytes) => Math.round(bytes / MEGABYTE))
  return error('file.too-large', `${name} is ${actual} MB; files up to ${most} MB can be opened.`)
}
