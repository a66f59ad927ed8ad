import { spawnSync } from 'node:child_process'
import { inProject } from './project.mjs'
import { medianTime, milliseconds, times } from './measure.mjs'

const STARTS = 10

/** From the shell to the end of a report, in a new process each time. */
export function benchStart(inputs) {
  const node = medianTime(() => spawn('-e', '0'), STARTS)
  const { name, path, bytes } = inputs.find(({ name }) => name.startsWith('Cu14')) ?? inputs[0]
  return [
    ['cold start', 'node -e 0', '', milliseconds(node), '', times(1)],
    row('clusterscope --help', '', ['--help']),
    row(`clusterscope report ${name}`, `${(bytes.length / 1e6).toFixed(3)} MB`, ['report', path]),
  ]

  function row(title, size, args) {
    const time = medianTime(() => spawn(inProject('cli', 'bin.mjs'), ...args), STARTS)
    return ['cold start', title, size, milliseconds(time), '', times(time / node)]
  }
}

function spawn(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
}
