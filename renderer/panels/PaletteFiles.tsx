import { FileButton } from '../controls/FileButton'
import { notify } from '../state/activity'
import { readPaletteFile, writePaletteFile } from './palette-file'

interface PaletteFilesProps {
  /** `#rrggbb` by atomic number. */
  readonly colors: ReadonlyMap<number, string>
  readonly onColors: (colors: ReadonlyMap<number, string>) => void
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

/** Brings colours in from a file, and writes one. */
export function PaletteFiles({ colors, onColors, onSaveFile }: PaletteFilesProps) {
  async function bringIn(file: File) {
    const read = readPaletteFile(await file.text())
    if (read === null) notify('warning', `There are no colours of elements in ${file.name}.`)
    else onColors(read)
  }
  return (
    <>
      <FileButton accept=".json" className="button" onFile={(file) => void bringIn(file)}>
        Import…
      </FileButton>
      <button
        type="button"
        className="button"
        onClick={() =>
          onSaveFile('colours.json', new TextEncoder().encode(writePaletteFile(colors)))
        }
      >
        Export…
      </button>
    </>
  )
}
