/**
 * Looks at what a page draws from inside it, the same way whatever the page is: every call that draws is
 * counted, and after each task that drew on the canvas its pixels are read.
 */

/** Runs in the page before anything else of it. */
export function installProbe() {
  const counted = { triangles: 0, points: 0, lines: 0, calls: 0 }
  const probe = {
    counted,
    isWatching: false,
    isTouched: false,
    seen: [],
    drawing: null,
    begun: 0,
    last: 0,
    bytes: null,
  }
  window.stageProbe = probe
  /** Starts the clock. Gives the bytes that are to be opened. */
  probe.begin = () => {
    Object.assign(probe, { isWatching: true, seen: [], begun: performance.now() })
    return probe.bytes
  }
  /** Of what is in the page; a viewer may draw elsewhere to see what there is. */
  function areaOf(context) {
    return context?.canvas.isConnected ? context.canvas.width * context.canvas.height : 0
  }

  /** A share of the pixels, of those that are not background. */
  function coverage() {
    const { drawing } = probe
    const { width, height } = drawing.canvas
    const pixels = new Uint8Array(4 * width * height)
    drawing.readPixels(0, 0, width, height, drawing.RGBA, drawing.UNSIGNED_BYTE, pixels)
    const words = new Uint32Array(pixels.buffer)
    const ground = words[0]
    let covered = 0
    for (const word of words) covered += word === ground ? 0 : 1
    return covered / words.length
  }

  function look() {
    probe.isTouched = false
    if (!probe.isWatching) return
    const { drawing } = probe
    if (drawing.getParameter(drawing.FRAMEBUFFER_BINDING) !== null)
      drawing.bindFramebuffer(drawing.FRAMEBUFFER, null)
    const covered = coverage()
    probe.last = performance.now()
    probe.seen.push({ time: probe.last - probe.begun, covered })
  }

  function count(context, mode, number, instances) {
    counted.calls++
    if (mode === context.POINTS) counted.points += number * instances
    else if (mode === context.LINES) counted.lines += (number / 2) * instances
    else if (mode === context.TRIANGLES) counted.triangles += Math.floor(number / 3) * instances
    else counted.triangles += Math.max(0, number - 2) * instances
    probe.last = performance.now()
    if (context.canvas.isConnected && areaOf(context) > areaOf(probe.drawing))
      probe.drawing = context
    if (context !== probe.drawing || probe.isTouched || !probe.isWatching) return
    probe.isTouched = true
    queueMicrotask(look)
  }

  const numberAt = {
    drawArrays: 2,
    drawElements: 1,
    drawArraysInstanced: 2,
    drawElementsInstanced: 1,
  }
  const instancesAt = { drawArraysInstanced: 3, drawElementsInstanced: 4 }
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const [name, at] of Object.entries(numberAt)) {
      const draw = kind.prototype[name]
      if (draw === undefined) continue
      kind.prototype[name] = function (...args) {
        const result = draw.apply(this, args)
        count(this, args[0], args[at], args[instancesAt[name] ?? -1] ?? 1)
        return result
      }
    }
  }
}

/** Waits until nothing has been drawn for a while; gives when what is seen by then was seen first, ms. */
export async function firstPicture({ quiet, patience }) {
  const probe = window.stageProbe
  while (performance.now() - probe.begun < patience) {
    await new Promise((resolve) => {
      setTimeout(resolve, 200)
    })
    if (probe.seen.length > 0 && performance.now() - probe.last > quiet) break
  }
  probe.isWatching = false
  const most = Math.max(0, ...probe.seen.map(({ covered }) => covered))
  const first = probe.seen.find(({ covered }) => covered > 0 && covered >= 0.75 * most)
  return first === undefined ? null : { time: first.time, covered: most }
}

/** Milliseconds of each of so many frames, from before the turn until the picture is really there. */
export async function timeFrames(frames) {
  const { stageProbe: probe, viewer } = window
  const pixel = new Uint8Array(4)
  const times = []
  for (let frame = 0; frame < frames + 2; frame++) {
    if (frame === 2) Object.assign(probe.counted, { triangles: 0, points: 0, lines: 0, calls: 0 })
    const called = performance.now()
    // Who waits for the next frame of the display says when it began.
    const begun = (await viewer.turn(frame)) ?? called
    probe.drawing.readPixels(0, 0, 1, 1, probe.drawing.RGBA, probe.drawing.UNSIGNED_BYTE, pixel)
    times.push(performance.now() - begun)
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  const drawn = Object.fromEntries(
    Object.entries(probe.counted).map(([kind, number]) => [kind, Math.round(number / frames)]),
  )
  return { times: times.slice(2), drawn }
}
