import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentJson } from '../../../shared/cif/document-json'
import { lineIndex } from '../../../shared/cif/line-index'
import { parseCif } from '../../../shared/cif/parse-cif'
import {
  conformanceCases,
  type ExpectedBlock,
  type ExpectedValue,
  type PrintedDocument,
} from '../../support/conformance'

/** One row of the page: some values of a case, and what is reported of it. */
interface Decision {
  readonly id: string
  /** `_tag` or `_tag[row]`, and the value. */
  readonly values: readonly (readonly [place: string, value: ExpectedValue])[]
  readonly codes: readonly string[]
}

function readDecisions(): Decision[] {
  const page = readFileSync(new URL('../../../docs/cif-decisions.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((row) => {
    const [, id = '', , , values = '', codes = ''] = row.split('|').map((cell) => cell.trim())
    return {
      id: id.replaceAll('`', ''),
      values: [...values.matchAll(/`(\S+) (\[.*?\])`(?= `_|$)/g)].map(
        ([, place = '', value = '']) => [place, JSON.parse(value)] as const,
      ),
      codes: [...codes.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
    }
  })
}

/** The value at `_tag`, or in a row of its loop. */
function valueAt({ entries }: ExpectedBlock, place: string): ExpectedValue | undefined {
  const [, tag = '', row = '0'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(place) ?? []
  for (const entry of entries) {
    if ('tag' in entry && entry.tag === tag) return entry.value
    if ('loop' in entry && entry.loop.includes(tag)) {
      return entry.rows[Number(row)]?.[entry.loop.indexOf(tag)]
    }
  }
  return undefined
}

describe('docs/cif-decisions.md', () => {
  const cases = conformanceCases('disputed')
  const decisions = readDecisions()

  it.skipIf(cases.length === 0)('decides on every disputed case', () => {
    const decided = new Set(decisions.map(({ id }) => id))
    expect([...decided].toSorted()).toEqual(cases.map(({ id }) => id).toSorted())
  })

  it.skipIf(cases.length === 0).each(decisions)('says how $id is read', ({ id, values, codes }) => {
    const bytes = cases.find((disputed) => disputed.id === id)!.bytes
    const json = [...documentJson(parseCif(bytes), lineIndex(bytes))].join('')
    const { blocks, errors }: PrintedDocument = JSON.parse(json)
    expect(values).not.toEqual([])
    const read = values.map(([place]) => [place, valueAt(blocks[0]!, place)?.slice(0, 2)])
    expect(read).toEqual(values)
    expect(errors.map(({ code }) => code)).toEqual(codes)
  })
})
