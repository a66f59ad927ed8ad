import { describe, expect, it } from 'vitest'
import { listed, numberWord, plural, withArticle } from '../../../shared/export/english'

describe('withArticle', () => {
  // Formulas are spelt: "an ay-you thirteen", "an aitch at", "a see-you eight", "a pee four".
  it.each([
    ['Au13 kernel', 'an Au13 kernel'],
    ['H@Cu6 core', 'an H@Cu6 core'],
    ['Se@Cu12', 'an Se@Cu12'],
    ['Cu8Se12 shell', 'a Cu8Se12 shell'],
    ['P4', 'a P4'],
    ['W6S8', 'a W6S8'],
    ['octahedral H@Cu6', 'an octahedral H@Cu6'],
    ['icosahedral Au12', 'an icosahedral Au12'],
    ['tetrahedral Cu4', 'a tetrahedral Cu4'],
    ['unit', 'a unit'],
  ])('says %s as %s', (words, expected) => {
    expect(withArticle(words)).toBe(expected)
  })
})

describe('plural', () => {
  it.each([
    ['phosphine', 'phosphines'],
    ['box', 'boxes'],
    ['body', 'bodies'],
    ['alkyl', 'alkyls'],
    ['key', 'keys'],
  ])('makes %s to %s', (noun, expected) => {
    expect(plural(noun)).toBe(expected)
  })
})

describe('numberWord', () => {
  it('writes numbers to twelve as words', () => {
    expect([0, 1, 12, 13].map(numberWord)).toEqual(['no', 'one', 'twelve', '13'])
  })
})

describe('listed', () => {
  it('puts "and" before the last', () => {
    expect([['x'], ['x', 'y'], ['x', 'y', 'z']].map(listed)).toEqual(['x', 'x and y', 'x, y and z'])
  })
})
