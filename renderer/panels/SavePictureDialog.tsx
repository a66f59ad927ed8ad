import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Dialog } from '../controls/Dialog'
import { Segments } from '../controls/Segments'
import { pixelSize, type PictureOptions, type PixelSize } from '../picture/picture-options'

interface SavePictureDialogProps {
  /** Width over height of the stage. */
  readonly aspect: number
  /** `#rrggbb` behind the scene now. */
  readonly stageBackground: string
  readonly canCopy: boolean
  /** Draws and keeps the picture; resolves also when that failed, which is then said elsewhere. */
  readonly onSave: (options: PictureOptions) => Promise<void>
  readonly onCopy: (options: PictureOptions) => Promise<void>
  /** The same as lines and arcs that a drawing program can change. */
  readonly onSaveVector: (options: PictureOptions) => Promise<void>
  readonly onClose: () => void
}

const FORMATS = [
  ['png', 'PNG'],
  ['svg', 'SVG'],
] as const
type Format = (typeof FORMATS)[number][0]

const RESOLUTIONS = [
  ['150', '150'],
  ['300', '300'],
  ['600', '600'],
  ['1200', '1200'],
] as const
type Resolution = (typeof RESOLUTIONS)[number][0]

const BACKDROPS = [
  ['view', 'As in the view'],
  ['white', 'White'],
  ['none', 'Transparent'],
] as const
type Backdrop = (typeof BACKDROPS)[number][0]

/** Width of one column of a journal's page, mm. */
const COLUMN_WIDTH = 85
const CSS_DOTS_PER_INCH = 96

/** The size and background of the picture, and what to do with it. */
export function SavePictureDialog(props: SavePictureDialogProps) {
  const { aspect, stageBackground, canCopy, onClose } = props
  const [width, setWidth] = useState(String(COLUMN_WIDTH))
  const [height, setHeight] = useState(String(Math.round(COLUMN_WIDTH / aspect)))
  const [format, setFormat] = useState<Format>('png')
  const [resolution, setResolution] = useState<Resolution>('600')
  const [backdrop, setBackdrop] = useState<Backdrop>('view')
  const [fraction, setFraction] = useState<number | null>(null)
  const abort = useRef(new AbortController())
  useEffect(() => () => abort.current.abort(), [])

  const options: PictureOptions = {
    widthMm: Number(width),
    heightMm: Number(height),
    // Lines have no dots: only the lengths have to make sense.
    dotsPerInch: format === 'svg' ? CSS_DOTS_PER_INCH : Number(resolution),
    background: { view: stageBackground, white: '#ffffff', none: null }[backdrop],
  }
  const size = pixelSize(options)
  const isBusy = fraction !== null
  const isVector = format === 'svg'

  async function act(work: (options: PictureOptions) => Promise<void>) {
    setFraction(0)
    await work({ ...options, onProgress: setFraction, signal: abort.current.signal })
    onClose()
  }

  return (
    <Dialog title="Save picture" onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (size.ok && !isBusy) void act(isVector ? props.onSaveVector : props.onSave)
        }}
      >
        <FormRow label="Format">
          <Segments name="Format" value={format} choices={FORMATS} onChoose={setFormat} />
        </FormRow>
        <FormRow label="Size">
          <LengthField
            name="Width"
            value={width}
            onChange={(value) => {
              setWidth(value)
              const mm = Number(value)
              if (mm > 0) setHeight(String(Math.round(mm / aspect)))
            }}
          />
          <span aria-hidden="true">×</span>
          <LengthField name="Height" value={height} onChange={setHeight} />
          <span className="soft">mm</span>
        </FormRow>
        {!isVector && (
          <FormRow label="Dots per inch">
            <Segments
              name="Dots per inch"
              value={resolution}
              choices={RESOLUTIONS}
              onChoose={setResolution}
            />
          </FormRow>
        )}
        <FormRow label="Background">
          <Segments name="Background" value={backdrop} choices={BACKDROPS} onChoose={setBackdrop} />
        </FormRow>
        <p className="pixel-size" role="status">
          {size.ok ? wordsOf(format, size.value) : size.failure.message}
        </p>
        <p className="dialog-actions">
          {isBusy && <progress aria-label="Drawing the picture" max={1} value={fraction} />}
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className="button"
            disabled={!size.ok || isBusy || !canCopy || isVector}
            onClick={() => void act(props.onCopy)}
          >
            Copy
          </button>
          <button type="submit" className="button primary" disabled={!size.ok || isBusy}>
            Save
          </button>
        </p>
      </form>
    </Dialog>
  )
}

function wordsOf(format: Format, { width, height }: PixelSize): string {
  return format === 'png'
    ? `PNG, ${width} × ${height} pixels`
    : 'SVG: lines, arcs and text to be changed in a drawing program'
}

function FormRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="form-row">
      <span className="soft">{label}</span>
      <div className="form-controls">{children}</div>
    </div>
  )
}

interface LengthFieldProps {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function LengthField({ name, value, onChange }: LengthFieldProps) {
  return (
    <input
      className="field number"
      type="number"
      aria-label={`${name} in millimetres`}
      min={5}
      max={1000}
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
