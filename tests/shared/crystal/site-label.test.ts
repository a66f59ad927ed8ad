import { describe, expect, it } from 'vitest'
import { siteName, sitesCalled, tidyLabel } from '../../../shared/crystal/site-label'

describe('sitesCalled', () => {
  const labels = ['Cu1', 'CU1', 'Se1', 'Cu1', 'co(1)']

  it('prefers labels that are written just so', () => {
    expect(sitesCalled(labels, 'Cu1')).toEqual([0, 3])
    expect(sitesCalled(labels, 'CU1')).toEqual([1])
  })

  it('passes over case where no label is written so', () => {
    expect(sitesCalled(labels, 'cu1')).toEqual([0, 1, 3])
    expect(sitesCalled(labels, 'CO(1)')).toEqual([4])
    expect(sitesCalled(labels, 'Au1')).toEqual([])
  })
})

describe('tidyLabel', () => {
  it('leaves labels as they are and cuts texts', () => {
    expect(tidyLabel("C1'")).toBe("C1'")
    expect(tidyLabel('a text that stands here by mistake')).toHaveLength(24)
  })
})

describe('siteName', () => {
  it('has words for a site without a label', () => {
    expect(siteName('')).toBe('A site without a label')
  })
})
