/**
 * The programs that the bench of the stage compares. `open` runs in a page that has loaded the program and
 * holds no canvas yet: it starts the clock, opens the bytes of a CIF, and makes `window.viewer`, whose `turn`
 * turns the scene a little and draws it. All draw balls and sticks as they do by default, without shadows, on
 * white.
 */

const DEGREES = 2

async function openMolstar() {
  const bytes = window.stageProbe.begin()
  const viewer = await window.molstar.Viewer.create('view', {
    layoutIsExpanded: false,
    layoutShowControls: false,
    layoutShowRemoteState: false,
    layoutShowSequence: false,
    layoutShowLog: false,
    viewportShowExpand: false,
    viewportShowControls: false,
    viewportShowSettings: false,
    viewportShowSelectionMode: false,
    viewportShowAnimation: false,
    viewportBackgroundColor: '#ffffff',
    pixelScale: 1,
  })
  const { plugin } = viewer
  const off = { name: 'off', params: {} }
  plugin.canvas3d.setProps({ postprocessing: { occlusion: off, shadow: off, outline: off } })
  const axis = [0, 1, 0]
  window.viewer = {
    plugin,
    turn() {
      const { camera } = plugin.canvas3d
      const { position, target } = camera.getSnapshot()
      const [x, , z] = position.map((value, i) => value - target[i])
      const angle = (window.stageDegrees * Math.PI) / 180
      const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
      const next = [
        target[0] + cosine * x + sine * z,
        position[1],
        target[2] + cosine * z - sine * x,
      ]
      camera.setState({ position: next, up: axis }, 0)
      plugin.canvas3d.tick(performance.now(), { isSynchronous: true })
    },
  }
  const { builders } = plugin
  const data = await builders.data.rawData({ data: new TextDecoder().decode(bytes) })
  const trajectory = await builders.structure.parseTrajectory(data, 'cifCore')
  const model = await builders.structure.createModel(trajectory)
  const structure = await builders.structure.createStructure(model, { name: 'model', params: {} })
  await builders.structure.representation.addRepresentation(structure, {
    type: 'ball-and-stick',
    color: 'element-symbol',
  })
}

function open3Dmol() {
  const bytes = window.stageProbe.begin()
  // It would draw elsewhere and copy each frame, where nobody can look at it.
  window.OffscreenCanvas = undefined
  const viewer = window.$3Dmol.createViewer('view', {
    backgroundColor: 'white',
    // Else it draws four times the pixels.
    antialias: false,
  })
  window.viewer = {
    viewer,
    turn() {
      viewer.rotate(window.stageDegrees, 'y')
      viewer.render()
    },
  }
  viewer.addModel(new TextDecoder().decode(bytes), 'cif', { doAssembly: false })
  viewer.setStyle({}, { stick: { radius: 0.12 }, sphere: { scale: 0.25 } })
  viewer.zoomTo()
  viewer.render()
}

async function openNgl() {
  const bytes = window.stageProbe.begin()
  const stage = new window.NGL.Stage('view', { backgroundColor: 'white', quality: 'medium' })
  const { Quaternion, Vector3 } = window.NGL
  const axis = new Vector3(0, 1, 0)
  const turn = new Quaternion()
  window.viewer = {
    stage,
    turn() {
      turn.setFromAxisAngle(axis, (window.stageDegrees * Math.PI) / 180)
      stage.viewerControls.rotate(turn)
      stage.viewer.render()
    },
  }
  const component = await stage.loadFile(new Blob([bytes]), {
    ext: 'cif',
    name: 'x.cif',
  })
  component.addRepresentation('ball+stick')
  component.autoView()
}

/** Turns by a drag, as a hand does: what the page adds to a frame is in it. */
function openOurs() {
  const bytes = window.stageProbe.begin()
  const place = (canvas, x) => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    const clientX = left + width / 3 + x
    return { clientX, clientY: top + height / 2, pointerId: 1, pointerType: 'mouse', bubbles: true }
  }
  window.viewer = {
    async turn(frame) {
      const { canvas } = window.stageProbe.drawing
      if (frame === 0) {
        // There is no such pointer to capture.
        canvas.setPointerCapture = () => {}
        canvas.dispatchEvent(
          new PointerEvent('pointerdown', { ...place(canvas, 0), button: 0, buttons: 1 }),
        )
      }
      const pixels = (frame % 40) + 6
      const pressed = performance.now()
      canvas.dispatchEvent(
        new PointerEvent('pointermove', { ...place(canvas, 6 * pixels), buttons: 1 }),
      )
      return new Promise((resolve) => {
        requestAnimationFrame((begun) => setTimeout(() => resolve(Math.max(begun, pressed))))
      })
    },
  }
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([bytes], 'copies.cif'))
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

export const OURS = { name: 'Clusterscope', script: null, open: openOurs }
export const PEERS = [
  {
    name: 'Mol*',
    script: 'molstar/build/viewer/molstar.js',

    open: openMolstar,
  },
  { name: '3Dmol.js', script: '3dmol/build/3Dmol-min.js', open: open3Dmol },
  // Of its versions 2 none reads a CIF of a small molecule.
  { name: 'NGL', script: 'ngl/dist/ngl.js', open: openNgl, readsMmcif: true },
]
export { DEGREES }
