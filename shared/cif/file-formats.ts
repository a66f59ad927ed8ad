/** The files that people open by mistake, told from their first bytes or lines. */

/** Bytes at the start of the file (Latin-1), and what such a file is. */
const SIGNATURES: readonly (readonly [signature: string, format: string])[] = [
  ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x1f\x8b', 'a file packed with gzip'],
  ['BZh', 'a file packed with bzip2'],
  ['\xfd7zXZ\0', 'a file packed with xz'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word or Excel document'],
  ['{\\rtf', 'an RTF document'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a Windows program'],
  ['\x89HDF\r\n\x1a\n', 'an HDF5 file'],
  ['OLD\0', 'a CambridgeSoft file'],
  ['VjCD0100', 'a ChemDraw drawing'],
]

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`
const THREE_NUMBERS = String.raw`[ \t]*${NUMBER}[ \t]+${NUMBER}[ \t]+${NUMBER}`

/**
 * What the first lines of a text file look like, and what such a file is. No pattern may read one
 * stretch of text in two ways: the texts are anything at all.
 */
const TEXTS: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/^(?:<!doctype html|<html|<head|<body)/i, 'a web page (HTML)'],
  [/^<(?:\?xml|svg|cml|molecule)\b/i, 'an XML file'],
  [/^(?:\{\s*["}]|\[\s*["{[\d])/, 'a JSON file'],
  [
    /^(?:TITL|CELL|ZERR)\b.*\r?\n(?:REM.*\r?\n|\s*\r?\n)*(?:CELL|ZERR|LATT)\s/i,
    'a SHELX .res or .ins file',
  ],
  [/^(?:HEADER|CRYST1|REMARK|COMPND|TITLE|MODEL|ATOM|HETATM) {1,10}\S/, 'a PDB file'],
  [/^@<TRIPOS>/m, 'a MOL2 file'],
  [/^.{33} V[23]000\s*$/m, 'an MDL molfile'],
  [
    new RegExp(String.raw`^\d+[ \t]*\r?\n.*\r?\n[ \t]*[A-Za-z]{1,3}\d*[ \t]${THREE_NUMBERS}`),
    'an XYZ file',
  ],
  [
    new RegExp(String.raw`^.*\r?\n[ \t]*${NUMBER}[ \t]*\r?\n(?:${THREE_NUMBERS}[ \t]*\r?\n){3}`),
    'a VASP POSCAR file',
  ],
  [/^(?:[ -]+\d+){3}(?: +-?\d+\.\d+){2}/, 'a list of reflections (.hkl)'],
  [/^(?:%(?:chk|mem|nproc)|#[pnt]? +\w+\/\w+)/i, 'a Gaussian input file'],
]

/** The binary format whose signature the file begins with, in words; null when none is known. */
export function binaryFormat(bytes: Uint8Array): string | null {
  const row = SIGNATURES.find(([signature]) => beginsWith(bytes, signature))
  return row === undefined ? null : row[1]
}

/** The text format that the first lines look like, in words; null when none is known. */
export function textFormat(sample: string): string | null {
  const row = TEXTS.find(([pattern]) => pattern.test(sample))
  return row === undefined ? null : row[1]
}

function beginsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) return false
  }
  return true
}
