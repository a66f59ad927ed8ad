/** Runs cases one by one in a process of its own: one that never ends can be ended, and may crash. */
import { fuzzCase, fuzzFiles } from './fuzz-cases.mjs'

const [program, seed] = process.argv.slice(2)
const checks = await import(program)
const { files } = fuzzFiles()

/** Milliseconds below which a time says nothing about cost. */
const SLOW = 40
const MEASURED_AGAIN = 3

process.on('message', (index) => {
  const { bytes } = fuzzCase(files, Number(seed), index)
  const report = { index, size: bytes.length, stages: [], failure: null }
  let document = null
  stage('parse', () => {
    document = checks.checkParse(bytes)
  })
  if (document !== null) {
    const isSmall = checks.isAnalysed(document)
    for (const { name, check, isLinear, isCostly } of checks.STAGES) {
      if (isSmall || !isCostly) stage(name, () => check(document), isLinear)
    }
  }
  const { user, system } = process.cpuUsage()
  process.send({ ...report, seconds: (user + system) / 1e6 })

  function stage(name, act, isLinear = true) {
    process.send({ index, stage: name })
    try {
      report.stages.push({ name, time: time(act, isLinear ? MEASURED_AGAIN : 0) })
    } catch (cause) {
      report.failure ??= {
        stage: name,
        message: String(cause?.message ?? cause),
        stack: cause?.stack ?? '',
      }
    }
  }
})
process.send('ready')

/** Milliseconds of processor time; the least of several times when the first was long (garbage of other cases is collected too). */
function time(act, again) {
  const once = () => {
    const before = process.cpuUsage()
    act()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  let least = once()
  for (let i = 0; i < again && least > SLOW; i++) least = Math.min(least, once())
  return least
}
