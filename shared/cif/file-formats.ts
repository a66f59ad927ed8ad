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

const NUMBER = String.raw`[+-]?\d*\.?\d+(?:[eE][+-]?\d+)?`

/** What the first lines of a text file look like, and what such a file is. */
const TEXTS: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/^(?:<!doctype html|<html|<head|<body)/i, 'a web page (HTML)'],
  [/^<\?xml|^<(?:svg|cml|molecule)\b/i, 'an XML file'],
  [/^\s*[{[]\s*["{[\d]/, 'a JSON file'],
  [/^(?:TITL|REM|CELL|ZERR)\b[^]*^(?:LATT|SFAC|CELL|ZERR)\s/im, 'a SHELX .res or .ins file'],
  [/^(?:HEADER|CRYST1|REMARK|COMPND|TITLE {4}|MODEL|ATOM {2}|HETATM)[ \d][^]*?$/m, 'a PDB file'],
  [/^@<TRIPOS>/m, 'a MOL2 file'],
  [/^.{33}(?: V2000| V3000)\s*$/m, 'an MDL molfile'],
  [
    new RegExp(String.raw`^\s*\d+[ \t]*\r?\n[^\n]*\n\s*[A-Za-z]{1,3}\d*(?:\s+${NUMBER}){3}`),
    'an XYZ file',
  ],
  [
    new RegExp(String.raw`^[^\n]*\n\s*${NUMBER}\s*\n(?:(?:\s*${NUMBER}){3}\s*\n){3}`),
    'a VASP POSCAR file',
  ],
  [/^(?:[ -]*\d+){3}(?:\s+-?\d+\.\d+){2}/, 'a list of reflections (.hkl)'],
  [/^%(?:chk|mem|nproc)|^#[pnt]?\s+\w+\/\w+/im, 'a Gaussian input file'],
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
