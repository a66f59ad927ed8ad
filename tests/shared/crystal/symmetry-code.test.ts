import { assert, integer, nat, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSymmetryCode, writeSymmetryCode } from '../../../shared/crystal/symmetry-code'
import { parseSymop } from '../../../shared/symmetry/parse-symop'
import { symmetryCode, type Symop } from '../../../shared/symmetry/symop'

function symops(...triplets: readonly string[]): Symop[] {
  return triplets.map((triplet) => parseSymop(triplet)!)
}

// P 21/c, from ITA (2016), No. 14.
const P21C = symops('x,y,z', '-x,y+1/2,-z+1/2', '-x,-y,-z', 'x,-y+1/2,z+1/2')

// As GSAS lists C 2/c: the inverse of an operator has its number with a minus, centring adds 100.
const GSAS_IDS = ['1', '2', '-1', '-2', '101', '102', '-101', '-102']
const GSAS = symops(
  'x,y,z',
  '-x,y,-z+1/2',
  '-x,-y,-z',
  'x,-y,z+1/2',
  'x+1/2,y+1/2,z',
  '-x+1/2,y+1/2,-z+1/2',
  '-x+1/2,-y+1/2,-z',
  'x+1/2,-y+1/2,z+1/2',
)

const OWN = { symop: 0, translation: [0, 0, 0] }

describe('parseSymmetryCode', () => {
  // The codes stand in files of the shared corpus or in the dictionary.
  it.each([
    [null, OWN],
    ['', OWN],
    ['.', OWN],
    ['?', OWN],
    ['1', OWN],
    ['1_555', OWN],
    ['2', { symop: 1, translation: [0, 0, 0] }],
    ['2_655', { symop: 1, translation: [1, 0, 0] }],
    ['4_546', { symop: 3, translation: [0, -1, 1] }],
    ['3_094', { symop: 2, translation: [-5, 4, -1] }],
    [' 3_556 ', { symop: 2, translation: [0, 0, 1] }],
    ['2_(11,5,5)', { symop: 1, translation: [6, 0, 0] }],
    ['2_(-1,5,14)', { symop: 1, translation: [-6, 0, 9] }],
  ])('reads %j', (text, code) => {
    expect(parseSymmetryCode(text, P21C)).toEqual(code)
  })

  it('reads the five digits of ORTEP, cells before operator', () => {
    expect(parseSymmetryCode('65502', P21C)).toEqual({ symop: 1, translation: [1, 0, 0] })
    expect(parseSymmetryCode('55607', P21C)).toBeNull()
  })

  it.each(['5_555', '0_555', '5', '-1_655', '2_65', '2_6555', '2655', '####', 'a', 'x,y,z', '1_'])(
    'takes %j for no code',
    (text) => {
      expect(parseSymmetryCode(text, P21C)).toBeNull()
    },
  )

  it('finds operators by the ids that the file gives them', () => {
    const at = (text: string) => parseSymmetryCode(text, GSAS, GSAS_IDS)
    expect(at('-2_565')).toEqual({ symop: 3, translation: [0, 1, 0] })
    expect(at('-102_444')).toEqual({ symop: 7, translation: [-1, -1, -1] })
    expect(at('3_555')).toBeNull()
  })

  it('takes the identity from wherever the list has it', () => {
    const turned = symops('-x,-y,-z', 'x+1,y,z')
    expect(parseSymmetryCode('.', turned)).toEqual({ symop: 1, translation: [-1, 0, 0] })
  })

  it('reads back every code that symmetryCode writes', () => {
    const cells = integer({ min: -40, max: 40 })
    assert(
      property(nat(P21C.length - 1), tuple(cells, cells, cells), (symop, translation) => {
        const code = symmetryCode(symop, translation)
        expect(parseSymmetryCode(code, P21C)).toEqual({ symop, translation })
      }),
    )
  })
})

describe('writeSymmetryCode', () => {
  it('writes what parseSymmetryCode reads, by the ids of the file', () => {
    for (const text of ['2_655', '-102_444', '101_(11,5,5)']) {
      const code = parseSymmetryCode(text, GSAS, GSAS_IDS)!
      expect(writeSymmetryCode(code, GSAS_IDS)).toBe(text)
    }
    expect(writeSymmetryCode({ symop: 3, translation: [0, 1, 0] }, null)).toBe('4_565')
  })
})
