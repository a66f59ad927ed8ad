/**
 * The stage beside Mol*, 3Dmol.js and NGL, in one Chromium: the same structure (copies of one molecule),
 * the same size of canvas, balls and sticks.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { asCif, asMmcif, copiesOf } from './bench-copies.mjs'
import { openBrowser } from './browser.mjs'
import { bundle } from './bundle.mjs'
import { showStartPage, stageOf, visitSample, waitForStart } from './drive.mjs'
import { median, milliseconds, times } from './measure.mjs'
import { memoryOf } from './process-memory.mjs'
import { inProject, say, Sentence } from './project.mjs'
import { serveBuild } from './serve-build.mjs'
import { firstPicture, installProbe, timeFrames } from './stage-probe.mjs'
import { DEGREES, OURS, PEERS } from './stage-viewers.mjs'

const SAMPLE = 'Cu14-TXP35'
const ATOMS = [400, 5_000, 50_000, 500_000]
const VIEWPORT = { width: 1440, height: 900 }
const MEBIBYTE = 2 ** 20
/** Milliseconds: a picture that has not changed for so long is whole, and nobody waits longer than that. */
const [QUIET, PATIENCE] = [2_000, 300_000]
/** Frames that are timed: fewer where each takes long. */
const framesFor = (atoms) => (atoms > 100_000 ? 6 : atoms > 10_000 ? 15 : 40)

export async function benchStage(_inputs, runs, { atoms = ATOMS } = {}) {
  installPeers()
  const molecule = await sampleMolecule()
  const server = await serveBuild()
  const peers = await servePeers()
  const browser = await openBrowser()
  try {
    const canvas = await canvasSize(browser, server.url)
    say(`The canvas is ${canvas.width} × ${canvas.height} pixels.`)
    const one = copiesOf(molecule, molecule.length)
    const small = { cif: asCif(one), mmcif: asMmcif(one) }
    const rows = []
    for (const wanted of atoms) {
      const copies = copiesOf(molecule, wanted)
      const [cif, mmcif] = [asCif(copies), asMmcif(copies)].map((text) => Buffer.from(text))
      const results = []
      for (const viewer of [OURS, ...PEERS]) {
        const url = viewer === OURS ? server.url : peers.urlOf(viewer, canvas)
        const [bytes, first] = viewer.readsMmcif ? [mmcif, small.mmcif] : [cif, small.cif]
        results.push(await measure(browser, viewer, url, { bytes, first }, wanted, runs))
        say(`${wanted} atoms, ${viewer.name}: ${summary(results.at(-1))}`)
      }
      rows.push(...rowsOf(wanted, results))
    }
    return rows
  } finally {
    await browser.close()
    await peers.close()
    await server.close()
  }
}

/** The best of a few openings, each in a page of its own, and the frames of the last. */
async function measure(browser, viewer, url, files, atoms, runs) {
  const openings = atoms > 10_000 ? 1 : Math.min(3, runs)
  const pictures = []
  let result = null
  for (let opening = 0; opening < openings; opening++) {
    const isLast = opening === openings - 1
    const measured = await once(browser, viewer, url, files, isLast ? framesFor(atoms) : 0)
    if (measured === null)
      return { name: viewer.name, first: null, frame: null, drawn: null, memory: null }
    pictures.push(measured.first)
    result = measured
  }
  return { ...result, name: viewer.name, first: median(pictures) }
}

async function once(browser, viewer, url, { bytes, first }, frames) {
  const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'light' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.addInitScript(installProbe)
    await page.addInitScript(`window.stageDegrees = ${DEGREES}`)
    await page.goto(url)
    if (viewer === OURS) {
      await waitForStart(page)
      await showStartPage(page)
    }
    await page.evaluate(viewer.prepare)
    if (viewer !== OURS) await page.evaluate(openFirst, String(first))
    await page.evaluate(fetchBytes, await handOver(page, bytes))
    const before = await memoryOf(browser)
    // It says itself when it has drawn: what it promises may come earlier or later.
    const opening = page.evaluate(openBytes)
    opening.catch(() => {})
    const picture = await page.evaluate(firstPicture, { quiet: QUIET, patience: PATIENCE })
    if (picture === null || picture.covered === 0) return null
    const after = await memoryOf(browser)
    const memory = before === null || after === null ? null : after - before
    if (frames === 0) return { first: picture.time, frame: null, drawn: null, memory }
    const { times: taken, drawn } = await page.evaluate(timeFrames, frames)
    return { first: picture.time, frame: median(taken), drawn, memory }
  } catch (cause) {
    say(`${viewer.name} gave up: ${String(cause.message).split('\n')[0]}`)
    return null
  } finally {
    await context.close()
  }
}

/** Lets the page fetch the bytes from us: they do not count. */
async function handOver(page, bytes) {
  const path = '**/bench-bytes.cif'
  await page.route(path, (route) => route.fulfill({ body: bytes, contentType: 'text/plain' }))
  return 'bench-bytes.cif'
}

/** Draws a small structure first, as the sample that ours starts with: nobody's shaders are cold. */
async function openFirst(text) {
  await window.viewer.load(new TextEncoder().encode(text))
  await new Promise((resolve) => {
    setTimeout(resolve, 2_000)
  })
  await window.viewer.clear()
}

function openBytes() {
  return window.viewer.load(window.stageProbe.begin())
}

async function fetchBytes(name) {
  const answer = await fetch(name)
  window.stageProbe.bytes = new Uint8Array(await answer.arrayBuffer())
}

function rowsOf(atoms, [ours, ...peers]) {
  const fastest = (of) => Math.min(...peers.map((peer) => peer[of] ?? Infinity))
  const row = (of, what) =>
    [ours, ...peers].map((result) => {
      const value = result[of]
      const isOurs = result === ours
      const ratio = value === null || !isOurs ? '' : times(value / fastest(of))
      const shown = value === null ? '—' : milliseconds(value)
      return [what, result.name, `${atoms} atoms`, shown, '', ratio]
    })
  const drawn = [ours, ...peers].map(({ name, drawn }) => {
    if (drawn === null) return ['drawn a frame', name, `${atoms} atoms`, '—', '', '']
    const { triangles, points, lines, calls } = drawn
    const bodies = [
      `${triangles} triangles`,
      ...(points > 0 ? [`${points} points`] : []),
      ...(lines > 0 ? [`${lines} lines`] : []),
    ]
    return ['drawn a frame', name, `${atoms} atoms`, bodies.join(', '), `${calls} calls`, '']
  })
  const memory = [ours, ...peers].map((result) => {
    const shown = result.memory === null ? '—' : `${Math.round(result.memory / MEBIBYTE)} MiB`
    const ratio =
      result === ours && result.memory !== null ? times(result.memory / fastest('memory')) : ''
    return ['memory', result.name, `${atoms} atoms`, shown, '', ratio]
  })
  return [...row('first', 'first picture'), ...row('frame', 'frame'), ...drawn, ...memory]
}

function summary({ first, frame }) {
  const tell = (value) => (value === null ? '—' : milliseconds(value))
  return `first picture ${tell(first)}, frame ${tell(frame)}`
}

async function sampleMolecule() {
  await bundle('scripts/support/bench-molecule.ts', 'dist/bench/molecule.mjs')
  const { mainMolecule } = await import('../../dist/bench/molecule.mjs')
  return mainMolecule(readFileSync(inProject('resources', 'samples', `${SAMPLE}.cif`)))
}

/** The size that our stage has in a window of this size, CSS pixels. */
async function canvasSize(browser, url) {
  const page = await visitSample(browser, {
    url,
    sample: SAMPLE,
    viewport: VIEWPORT,
    colorScheme: 'light',
  })
  const { width, height } = await stageOf(page).boundingBox()
  await page.close()
  return { width: Math.round(width), height: Math.round(height) }
}

const PEER_FOLDER = inProject('scripts', 'stage-peers')

function installPeers() {
  if (PEERS.every(({ script }) => existsSync(`${PEER_FOLDER}/node_modules/${script}`))) return
  say('Installing Mol*, 3Dmol.js and NGL (about 300 MB; the first time only) …')
  const command =
    'npm install --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error'
  const { status } = spawnSync(command, { cwd: PEER_FOLDER, stdio: 'inherit', shell: true })
  if (status !== 0)
    throw new Sentence('The other programs could not be installed: see what npm says above.')
}

/** A page for each program, with nothing in it but a view of the size that is asked for. */
async function servePeers() {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    const peer = PEERS.find(({ script }) => pathname === `/${script}`)
    if (peer !== undefined) {
      response.setHeader('content-type', 'text/javascript')
      return response.end(readFileSync(`${PEER_FOLDER}/node_modules/${peer.script}`))
    }
    const [script, width, height] = ['script', 'width', 'height'].map((name) =>
      searchParams.get(name),
    )
    response.setHeader('content-type', 'text/html')
    return response.end(`<!doctype html><meta charset="utf-8"><style>body{margin:0}#view{position:relative;width:${Number(width)}px;height:${Number(height)}px}</style>
<div id="view"></div><script src="/${PEERS.find((one) => one.script === script)?.script ?? ''}"></script>`)
  })
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address()
  return {
    urlOf: ({ script }, { width, height }) =>
      `http://127.0.0.1:${port}/?script=${script}&width=${width}&height=${height}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
