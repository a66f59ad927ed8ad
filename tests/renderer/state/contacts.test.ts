import { describe, expect, it } from 'vitest'
import {
  contactStore,
  forgetContacts,
  selectContact,
  toggleAllDrawn,
  toggleDrawn,
} from '../../../renderer/state/contacts'

const drawn = (key: string) => [...(contactStore.getState().drawnOf[key] ?? [])]

describe('toggleDrawn', () => {
  it('draws a contact of one document, and takes it away again', () => {
    toggleDrawn('a', 'H1 O2')
    toggleDrawn('b', 'C1 C2')
    expect([drawn('a'), drawn('b')]).toEqual([['H1 O2'], ['C1 C2']])
    toggleDrawn('a', 'H1 O2')
    expect(drawn('a')).toEqual([])
  })
})

describe('forgetContacts', () => {
  it('forgets what is drawn of a document and leaves the others', () => {
    toggleDrawn('c', 'H1 O2')
    selectContact('c', 'H1 O2')
    toggleAllDrawn('c')
    toggleAllDrawn('d')
    forgetContacts('c')
    expect(drawn('c')).toEqual([])
    expect(contactStore.getState().selectedOf['c']).toBeUndefined()
    expect([...contactStore.getState().areAllDrawn]).toEqual(['d'])
  })
})
