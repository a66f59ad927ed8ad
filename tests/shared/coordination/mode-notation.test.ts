import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Donor } from '../../../shared/coordination/connection-table'
import { ligandConnector } from '../../../shared/coordination/ligand-connection'
import { writeMode } from '../../../shared/coordination/mode-notation'
import { atomicNumberOf } from '../../../shared/tables/elements'

/**
 * A donor as the metals of each of its atoms: `['O', [1, 2]]` an O on metals 1 and 2,
 * `['C', [1], 'C', [1]]` a C=C side-on.
 */
type Sketch = readonly (string | readonly number[])[]

interface Ligand {
  readonly element: Uint8Array
  readonly donors: readonly Donor[]
}

function ligandOf(sketches: readonly Sketch[]): Ligand {
  const elements: number[] = []
  const donors = sketches.map((sketch): Donor => {
    const first = elements.length
    const atomsOf = new Map<number, number[]>()
    for (const part of sketch) {
      if (typeof part === 'string') elements.push(atomicNumberOf(part) ?? 0)
      else {
        for (const metal of part) {
          atomsOf.set(metal, [...(atomsOf.get(metal) ?? []), elements.length - 1])
        }
      }
    }
    return {
      atoms: elements.map((_, atom) => atom).slice(first),
      metals: [...atomsOf].map(([metal, atoms]) => ({ metal, image: 0, atoms })),
      bonds: [],
    }
  })
  return { element: Uint8Array.from(elements), donors }
}

function modeOf({ element, donors }: Ligand, isMonatomic = false) {
  return writeMode(ligandConnector({ element })(donors), isMonatomic)
}

const peroxide: Sketch = ['O', [1], 'O', [1]]
const ethyne: Sketch = ['C', [1, 2], 'C', [1, 2]]

describe('writeMode', () => {
  // Of the IUPAC Red Book 2005. The primes and colons of IR-9.2.5.2, example 3, are printed there with a
  // comma (1κO,2κO′), those of example 5 with the colon that we write between metals throughout.
  it.each<[string, string, readonly Sketch[]]>([
    [
      'IR-9.2.4.2, ex. 1: the two PMe2 of one diphosphane',
      "κ2P,P'",
      [
        ['P', [1]],
        ['P', [1]],
      ],
    ],
    [
      'IR-2.5.3, ex. 2: glycinate',
      'κN,κO',
      [
        ['O', [1]],
        ['N', [1]],
      ],
    ],
    ['IR-9.2.4.1, ex. 1: η2-peroxide, contiguous and no carbon', 'η2', [peroxide]],
    ['IR-9.2.5.2, ex. 2: 1:2:3κ3S', 'μ3-1:2:3κ3S', [['S', [5, 2, 9]]]],
    ['IR-9.2.5.2: 1:2κ2Cl', 'μ-1:2κ2Cl', [['Cl', [1, 2]]]],
    [
      'IR-9.2.5.2, ex. 3: bridging peroxide',
      "μ-1κO:2κO'",
      [
        ['O', [1]],
        ['O', [2]],
      ],
    ],
    [
      'IR-9.2.5.2, ex. 5: edta on three metals',
      "μ3-1κ2N,N',1κ3O,O',O'':2κO''':3κO''''",
      [
        ['N', [1]],
        ['N', [1]],
        ['O', [1]],
        ['O', [1]],
        ['O', [1]],
        ['O', [2]],
        ['O', [3]],
      ],
    ],
    ['IR-10.2.3.1: μ-η2:η2-ethyne', 'μ-η2:η2', [ethyne]],
    ['IR-9.2.4.3: η1 is not used', 'μ-1κC:2η2', [['C', [1, 2], 'C', [2]]]],
  ])('writes %s as IUPAC does: %s', (_, iupac, sketches) => {
    expect(modeOf(ligandOf(sketches)).iupac).toBe(iupac)
  })

  it.each<[string, string, string, readonly Sketch[]]>([
    ['a terminal phosphine', 'κP', 'κP', [['P', [1]]]],
    ['a bridging thiolate', 'μ2-S', 'μ-1:2κ2S', [['S', [1, 2]]]],
    ['a selenolate over a face', 'μ3-Se', 'μ3-1:2:3κ3Se', [['Se', [1, 2, 3]]]],
    ['an interstitial hydride', 'μ6-H', 'μ6-1:2:3:4:5:6κ6H', [['H', [1, 2, 3, 4, 5, 6]]]],
    [
      'a bridging diphosphine',
      "μ2-κP:κP'",
      "μ-1κP:2κP'",
      [
        ['P', [1]],
        ['P', [2]],
      ],
    ],
    [
      'a chelating diphosphine',
      "κ2P,P'",
      "κ2P,P'",
      [
        ['P', [1]],
        ['P', [1]],
      ],
    ],
    [
      'a pyridylphosphine on one metal',
      'κ2N,P',
      'κN,κP',
      [
        ['P', [1]],
        ['N', [1]],
      ],
    ],
    [
      'a pyridylphosphine on two',
      'μ2-κN:κP',
      'μ-1κN:2κP',
      [
        ['P', [1]],
        ['N', [2]],
      ],
    ],
    [
      'a carboxylate on three',
      "μ3-κ2O:κO'",
      "μ3-1:2κ2O;3κO'",
      [
        ['O', [3]],
        ['O', [1, 2]],
      ],
    ],
    [
      'a carboxylate that chelates and bridges',
      "μ2-κ2O,O':κO",
      "μ-1:2κ2O;1κO'",
      [
        ['O', [1]],
        ['O', [1, 2]],
      ],
    ],
    [
      'a dithiophosphate on four',
      "μ4-κ2S:κ2S'",
      "μ4-1:2κ2S;3:4κ2S'",
      [
        ['S', [1, 2]],
        ['S', [3, 4]],
      ],
    ],
    ['an alkynyl on three', 'μ3-η1,η1,η2', 'μ3-1:2κ2C;3η2', [['C', [1, 2, 3], 'C', [3]]]],
    ['an alkynyl, its end bound too', 'μ2-η1,η1', "μ-1κC:2κC'", [['C', [1], 'C', [2]]]],
    ['a ring of five', 'η5', 'η5', [['C', [1], 'C', [1], 'C', [1], 'C', [1], 'C', [1]]]],
    [
      'cycloocta-1,5-diene',
      'η2,η2',
      'η2,η2',
      [
        ['C', [1], 'C', [1]],
        ['C', [1], 'C', [1]],
      ],
    ],
    [
      'an alkenylphosphine',
      'κP,η2',
      'κP,η2',
      [
        ['C', [1], 'C', [1]],
        ['P', [1]],
      ],
    ],
    [
      'a phosphinoarene on two',
      'μ2-κP:η2',
      'μ-1κP:2η2',
      [
        ['C', [2], 'C', [2]],
        ['P', [1]],
      ],
    ],
    [
      'bipyrimidine',
      "μ2-κ2N,N':κ2N'',N'''",
      "μ-1κ2N,N':2κ2N'',N'''",
      [
        ['N', [7]],
        ['N', [2]],
        ['N', [7]],
        ['N', [2]],
      ],
    ],
    [
      'a linker of eight carboxylate oxygens',
      'μ8-(κO)8',
      'μ8-1κO:2κO:3κO:4κO:5κO:6κO:7κO:8κO',
      [1, 2, 3, 4, 5, 6, 7, 8].map((metal): Sketch => ['O', [metal]]),
    ],
  ])('writes %s: %s, %s', (_, literature, iupac, sketches) => {
    expect(modeOf(ligandOf(sketches))).toEqual({ literature, iupac })
  })

  it('writes a terminal halide by its symbol', () => {
    expect(modeOf(ligandOf([['Cl', [1]]]), true)).toEqual({ literature: 'Cl', iupac: 'κCl' })
    expect(modeOf(ligandOf([['Cl', [1, 2]]]), true).literature).toBe('μ2-Cl')
  })

  it('writes the same whatever the order of donors, atoms and metals', () => {
    const metals = fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 })
    const single = fc.tuple(fc.constantFrom('N', 'O', 'P', 'S'), metals)
    const pi = fc.tuple(fc.constant('C'), metals, fc.constant('C'), metals)
    const sketches = fc.array(fc.oneof(single, pi), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(sketches, fc.infiniteStream(fc.nat(1000)), (ligand, random) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: random.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const numbers = shuffled([11, 12, 13, 14, 15])
        const changed = shuffled(ligand).map((sketch) => {
          const atoms = sketch.flatMap((part, k) =>
            typeof part === 'string' ? [[part, sketch[k + 1]!] as const] : [],
          )
          return shuffled(atoms).flatMap(([symbol, on]): Sketch => [
            symbol,
            typeof on === 'string' ? [] : shuffled(on.map((metal) => numbers[metal]!)),
          ])
        })
        expect(modeOf(ligandOf(changed))).toEqual(modeOf(ligandOf(ligand)))
      }),
      { numRuns: 500 },
    )
  })
})
