import { describe, expect, it } from 'vitest'
import { askForAtoms } from '../../../renderer/panels/ask-for-atoms'
import { analysed } from '../../support/analysed'

const report = analysed('resources/samples/Cu14-TXP35.cif')
const ask = (text: string, atoms: readonly number[] = [], hidden: readonly number[] = []) =>
  askForAtoms(report, text, {
    selection: { atoms, bond: null },
    hiddenAtoms: new Set(hidden),
  })

describe('askForAtoms', () => {
  it('finds atoms of the structure, none that is hidden', () => {
    const metals = ask('metals')
    if (metals?.ok !== true) throw new Error('no metals')
    // Cu14.
    expect(metals.value).toHaveLength(14)
    expect(ask('metals', [], metals.value.slice(0, 6))).toMatchObject({ value: { length: 8 } })
    expect(ask('selection and Cu', metals.value.slice(3, 5))).toMatchObject({
      value: metals.value.slice(3, 5),
    })
  })

  it('says what is wrong with a text, and nothing of none', () => {
    expect(ask('(Cu')).toMatchObject({ ok: false, failure: { from: 0, to: 1 } })
    expect(ask('Xy1')).toMatchObject({ ok: false })
    expect(ask(' ')).toBeNull()
  })
})
