import { describe, expect, it } from 'vitest'
import { halvesOfPartName } from '../../../shared/dissection/part-name'

describe('halvesOfPartName', () => {
  it('tells what a part is called from what it is made of', () => {
    expect(halvesOfPartName('Au18 = Au11 + Au11 sharing Au4')).toEqual({
      short: 'Au18',
      composition: 'Au11 + Au11 sharing Au4',
    })
    expect(halvesOfPartName('4 Au(SR)2')).toEqual({ short: '4 Au(SR)2', composition: null })
    expect(halvesOfPartName(' = 2')).toEqual({ short: ' = 2', composition: null })
  })
})
