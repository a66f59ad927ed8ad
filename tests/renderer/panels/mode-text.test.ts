import { describe, expect, it } from 'vitest'
import { modeHtml, modeLabel, modeText } from '../../../renderer/panels/mode-text'

describe('modeText', () => {
  it('has real primes and plain digits', () => {
    expect(modeText("κ2P,P'")).toBe('κ2P,P′')
  })
})

describe('modeHtml', () => {
  it('puts digits below behind μ and above behind κ and η', () => {
    expect(modeHtml("μ2-κP:κP'")).toBe('μ<sub>2</sub>-κP:κP′')
    expect(modeHtml('μ3-η1,η1,η2')).toBe('μ<sub>3</sub>-η<sup>1</sup>,η<sup>1</sup>,η<sup>2</sup>')
  })
})

describe('modeLabel', () => {
  const bridging = { literature: 'μ2-Se', iupac: 'μ-1:2κ2Se' }

  it('is the μ of a bridging anchor in the notation in use', () => {
    expect(modeLabel(bridging, 'literature')).toBe('μ2')
    expect(modeLabel(bridging, 'iupac')).toBe('μ')
  })

  it('is all of a π mode, without locants', () => {
    const pi = { literature: 'μ3-η1,η1,η2', iupac: 'μ3-1:2κ2C;3η2' }
    expect(modeLabel(pi, 'iupac')).toBe('μ3-η1,η1,η2')
    expect(modeLabel({ literature: 'η5', iupac: 'η5' }, 'literature')).toBe('η5')
  })

  it('is nothing at a terminal anchor', () => {
    expect(modeLabel({ literature: 'κP', iupac: 'κP' }, 'literature')).toBeNull()
    expect(modeLabel({ literature: 'Cl', iupac: 'κCl' }, 'literature')).toBeNull()
  })
})
