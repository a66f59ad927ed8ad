import { describe, expect, it } from 'vitest'
import { layOutPeel } from '../../../shared/anatomy/peel'
import type { Dissection, Part } from '../../../shared/dissection/dissection'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { prepareSpecimen } from '../../../shared/ensemble/specimen'

const MODEL = dataPath('models/Cu14-TXP35.cif')

describe.skipIf(MODEL === null)('layOutPeel', () => {
  const cluster = () => {
    const report = analysed(MODEL!)
    const specimen = prepareSpecimen(report.crystal, report.graph, report.ensemble)
    return { ...report, specimen, dissection: report.anatomy.dissection! }
  }

  it('says in plain words what comes on at each stop', () => {
    expect(cluster().anatomy.peel.stops.map(({ caption }) => caption)).toEqual([
      'the core H@Cu6 alone',
      'everything up to the shell Cu8Se12, without ligand bodies',
      'everything up to the cap P4, without ligand bodies',
      'everything up to the ligands, without hydrogen',
      'everything up to the hydrogen, without ions and solvent',
      'everything, with what stands around it',
    ])
  })

  it('calls a stop what its part is called, not what the part is made of', () => {
    const { specimen, dissection, anatomy } = cluster()
    const [core, ...others] = dissection.parts
    const made = { ...core!, name: 'Cu6 = Cu4 + Cu4 sharing Cu2' }
    const [stop] = layOutPeel(specimen, anatomy.role, {
      ...dissection,
      parts: [made, ...others],
    }).stops
    expect(stop?.name).toBe('Cu6')
    expect(stop?.caption).toBe('the core Cu6 alone')
  })

  it('gives shared atoms to the innermost part, and no stop to a part that shows nothing new', () => {
    const { specimen, dissection, anatomy, ensemble } = cluster()
    const [core, shell] = dissection.parts
    const both: Part = {
      ...shell!,
      name: 'both',
      atoms: Int32Array.from([...core!.atoms, ...shell!.atoms]).toSorted(),
    }
    const shared: Dissection = { ...dissection, parts: [core!, both, shell!] }
    const peel = layOutPeel(specimen, anatomy.role, shared)
    expect(peel.parts.slice(0, 3)).toEqual([core, both, shell])
    expect(peel.stops.map(({ name, atoms }) => [name, atoms]).slice(0, 3)).toEqual([
      ['H@Cu6', 7],
      ['both', 27],
      ['ligands', 211],
    ])
    expect(Array.from(core!.atoms, (atom) => peel.partOfAtom[atom])).toEqual(Array(7).fill(0))
    expect(Array.from(shell!.atoms, (atom) => peel.partOfAtom[atom])).toEqual(Array(20).fill(1))
    expect(peel.stops.at(-1)?.atoms).toBe(ensemble.count)
  })

  const sandwich = dataPath('models/Cu32-P1.cif')
  it.skipIf(sandwich === null)(
    'brings on equivalent caps together, equal shells one by one',
    () => {
      const { dissections } = analysed(sandwich!).anatomy
      const stopsBy = (scheme: string) =>
        dissections.find((it) => it.scheme === scheme)?.peel.stops.map(({ name }) => name)
      expect(stopsBy('layers')).toContain('2 Cu9Se9P3')
      // The Cu3, the Cu5 and the Cu6 of the file are three orbits at three distances.
      expect(stopsBy('concentric')?.filter((name) => name === 'Cu6')).toHaveLength(3)
    },
  )

  it('leaves to the surroundings only what no part holds', () => {
    const { specimen, dissection, anatomy, ensemble } = cluster()
    const everything = { ...dissection.parts[0]!, atoms: Int32Array.from(ensemble.atom.keys()) }
    const peel = layOutPeel(specimen, anatomy.role, { ...dissection, parts: [everything] })
    expect(peel.parts).toEqual([everything])
    expect(peel.stops).toHaveLength(1)
  })
})
