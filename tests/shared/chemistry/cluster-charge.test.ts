import { describe, expect, it } from 'vitest'
import { chargeOfCluster } from '../../../shared/chemistry/cluster-charge'
import type { Ion, Ions } from '../../../shared/chemistry/ions'

function ion(formula: string, perCell: number, charge: number | null): Ion {
  return {
    formula,
    name: null,
    perCell,
    charge,
    from: charge === null ? 'assumed' : 'file',
    misstated: null,
  }
}

function crystal(given: Partial<Ions>): Ions {
  return {
    unit: 'cluster',
    clustersPerCell: 4,
    ions: [],
    statedCharge: null,
    missing: [],
    ...given,
  }
}

describe('chargeOfCluster', () => {
  it('is what counter-ions leave', () => {
    const { charge, problems } = chargeOfCluster(
      crystal({ ions: [ion('F6 Sb', 8, -1)] }),
      null,
      null,
    )
    expect(charge).toMatchObject({ value: 2, from: 'counter-ions' })
    expect(charge?.reason).toContain('2 F6Sb (1−) for each cluster')
    expect(problems).toEqual([])
  })

  it('adds up cations and anions of several kinds', () => {
    const ions = [ion('Cl', 4, -1), ion('C8 H20 N', 12, 1), ion('O4 S', 2, -2)]
    expect(chargeOfCluster(crystal({ ions }), null, null).charge?.value).toBe(-1)
  })

  it('is taken as 0 without ions and without a word of the file', () => {
    const { charge, problems } = chargeOfCluster(crystal({}), null, null)
    expect(charge).toMatchObject({ value: 0, from: 'no-counter-ions' })
    expect(problems).toEqual([])
  })

  it('is what the file states where nothing speaks against it', () => {
    const agreed = crystal({ ions: [ion('Cl', 4, -1)], statedCharge: 1 })
    expect(chargeOfCluster(agreed, null, null)).toMatchObject({
      charge: { value: 1, from: 'file' },
      problems: [],
    })
    const squeezed = crystal({ statedCharge: 2 })
    expect(chargeOfCluster(squeezed, null, null)).toMatchObject({
      charge: { value: 2, from: 'file' },
      problems: [],
    })
  })

  it('is told as doubtful where file and counter-ions differ', () => {
    const differing = crystal({ ions: [ion('Cl', 8, -1)], statedCharge: 1 })
    const { charge, problems } = chargeOfCluster(differing, null, null)
    expect(charge).toMatchObject({ value: 1, from: 'file' })
    expect(problems.map(({ code }) => code)).toEqual(['chemistry.charges-differ'])
    expect(problems[0]?.message).toContain('1+')
    expect(problems[0]?.message).toContain('2+')
  })

  it('goes by what an ion is where the file gives it another charge, and says so', () => {
    const ions = [{ ...ion('F6 P', 4, -1), name: 'hexafluorophosphate', misstated: 1 }]
    const { charge, problems } = chargeOfCluster(crystal({ ions }), null, null)
    expect(charge?.value).toBe(1)
    expect(problems.map(({ code }) => code)).toEqual(['chemistry.charges-differ'])
    expect(problems[0]?.message).toContain('hexafluorophosphate')
  })

  it('is what the user says, without more ado', () => {
    const differing = crystal({ ions: [ion('Cl', 8, -1), ion('X', 1, null)], statedCharge: 1 })
    expect(chargeOfCluster(differing, 0, null)).toMatchObject({
      charge: { value: 0, from: 'user' },
      problems: [],
    })
  })

  it.each([
    ['an ion of unknown charge', { ions: [ion('C3 N', 4, null)] }],
    ['ions on places that are partly empty', { ions: [ion('Cl', 3, -1)] }],
    [
      'an ion of the formula that has no atoms',
      { missing: [{ counts: new Map([['Cl', 1]]), charge: -1 }] },
    ],
  ])('is not known with %s', (_, given) => {
    const { charge, missing, problems } = chargeOfCluster(crystal(given), null, null)
    expect(charge).toBeNull()
    expect(missing).toContain('not known')
    expect(problems.map(({ code }) => code)).toEqual(['chemistry.charge-unknown'])
  })

  it('is not 0 where zinc(II) and ligands cannot add up to it', () => {
    const fixed = { lowest: 2, highest: 2 }
    const { charge, problems } = chargeOfCluster(crystal({}), null, fixed)
    expect(charge).toBeNull()
    expect(problems[0]?.message).toContain('would make 2+')
  })

  it('is not what would bring the metals above their highest state, but for the user and the file', () => {
    const range = { lowest: Number.NEGATIVE_INFINITY, highest: -4 }
    const ions = [ion('C4 H12 N2', 4, 2)]
    const { charge, problems } = chargeOfCluster(crystal({ ions }), null, range)
    expect(charge).toBeNull()
    expect(problems[0]?.message).toContain('highest oxidation state')
    expect(chargeOfCluster(crystal({ ions }), -2, range).charge?.value).toBe(-2)
    expect(chargeOfCluster(crystal({ ions, statedCharge: -2 }), null, range).charge?.value).toBe(-2)
  })

  it('rounds what refined occupancies leave', () => {
    const ions = [ion('Cl', 3.88, -1)]
    expect(chargeOfCluster(crystal({ ions }), null, null).charge?.value).toBe(1)
  })
})
