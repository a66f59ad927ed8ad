/** The few pieces of text that SVG is made of, short and the same on every machine. */

/** A number with up to two decimals, as short as it can be written; what is not finite is 0. */
export function svgNumber(value: number, decimals = 2): string {
  const power = 10 ** decimals
  const rounded = Math.round(value * power) / power
  if (!Number.isFinite(rounded) || rounded === 0) return '0'
  return String(rounded).replace(/^(-?)0\./, '$1.')
}

/** Numbers in a row, parted by a space where nothing else parts them. */
export function svgNumbers(values: readonly number[], decimals = 2): string {
  let text = ''
  for (const value of values) {
    const number = svgNumber(value, decimals)
    text += text === '' || number.startsWith('-') ? number : ` ${number}`
  }
  return text
}

/** Text as it stands between tags and in attributes; characters that XML does not know are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Source: XML 1.0, fifth edition (W3C, 2008), production 2: all characters that are not of it. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
