import { describe, expect, it } from 'vitest'
import { progressText } from '../../../cli/batch/progress'

describe('progressText', () => {
  it('tells count, rate, files without structure and the time left', () => {
    const standing = { done: 1000, kept: 0, without: 12, all: 10_000, seconds: 20 }
    expect(progressText(standing)).toBe(
      '1000 of 10000 files, 50 files/s, 12 without structure, 3 min 0 s left',
    )
  })

  it('reckons the rate without what an earlier run did', () => {
    const standing = { done: 10, kept: 90, without: 0, all: 7310, seconds: 10 }
    expect(progressText(standing)).toBe('100 of 7310 files, 90 kept, 1.00 files/s, 2 h 0 min left')
  })

  it('says no rate before the first file is done, and no time when all are', () => {
    const standing = { done: 0, kept: 0, without: 0, all: 1, seconds: 0 }
    expect(progressText(standing)).toBe('0 of 1 file')
    expect(progressText({ ...standing, done: 1, seconds: 2 })).toBe('1 of 1 file, 0.50 files/s')
  })
})
