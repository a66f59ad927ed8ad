/**
 * The programs that the bench of the stage compares. `prepare` runs in a page that has loaded the program; it
 * makes `window.viewer`: `load` opens the bytes of a CIF, `clear` takes away what is open, `turn` turns the
 * scene a little and draws it. All draw balls and sticks as they do by default, without shadows, on white.
 */

const DEGREES = 2

async function prepareMolstar() {
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
    async load(bytes) {
      const { builders } = plugin
      const data = await builders.data.rawData({ data: new TextDecoder().decode(bytes) })
      const trajectory = await builders.structure.parseTrajectory(data, 'cifCore')
      const model = await builders.structure.createModel(trajectory)
      const structure = await builders.structure.createStructure(model, {
        name: 'model',
        params: {},
      })
      await builders.structure.representation.addRepresentation(structure, {
        type: 'ball-and-stick',
        color: 'element-symbol',
      })
    },
    clear: () => plugin.clear(),
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
}

function prepare3Dmol() {
  // It would draw elsewhere and copy each frame, where nobody can look at it.
  window.OffscreenCanvas = undefined
  const viewer = window.$3Dmol.createViewer('view', {
    backgroundColor: 'white',
    // Else it draws four times the pixels.
    antialias: false,
  })
  window.viewer = {
    load(bytes) {
      viewer.addModel(new TextDecoder().decode(bytes), 'cif', { doAssembly: false })
      viewer.setStyle({}, { stick: { radius: 0.12 }, sphere: { scale: 0.25 } })
      viewer.zoomTo()
      viewer.render()
    },
    clear() {
      viewer.removeAllModels()
      viewer.render()
    },
    turn() {
      viewer.rotate(window.stageDegrees, 'y')
      viewer.render()
    },
  }
}

function prepareNgl() {
  const stage = new window.NGL.Stage('view', { backgroundColor: 'white', quality: 'medium' })
  const { Quaternion, Vector3 } = window.NGL
  const axis = new Vector3(0, 1, 0)
  const turn = new Quaternion()
  window.viewer = {
    async load(bytes) {
      const component = await stage.loadFile(new Blob([bytes]), {
        ext: 'cif',
        name: 'x.cif',
      })
      component.addRepresentation('ball+stick')
      component.autoView()
    },
    clear: () => stage.removeAllComponents(),
    turn() {
      turn.setFromAxisAngle(axis, (window.stageDegrees * Math.PI) / 180)
      stage.viewerControls.rotate(turn)
      stage.viewer.render()
    },
  }
}

/** Turns by a drag, as a hand does: what the page adds to a frame is in it. */
function prepareOurs() {
  const place = (canvas, x) => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    const clientX = left + width / 3 + x
    return { clientX, clientY: top + height / 2, pointerId: 1, pointerType: 'mouse', bubbles: true }
  }
  window.viewer = {
    load(bytes) {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'copies.cif'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
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
}

export const OURS = { name: 'Clusterscope', script: null, prepare: prepareOurs }
export const PEERS = [
  { name: '3Dmol.js', script: '3dmol/build/3Dmol-min.js', prepare: prepare3Dmol },
  // Of its versions 2 none reads a CIF of a small molecule.
  { name: 'NGL', script: 'ngl/dist/ngl.js', prepare: prepareNgl, readsMmcif: true },
  // It takes longest: what the others do is known by then.
  {
    name: 'Mol*',
    script: 'molstar/build/viewer/molstar.js',
    prepare: prepareMolstar,
  },
]
export { DEGREES }
