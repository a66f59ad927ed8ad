import { describe, expect, it } from 'vitest'
import { commandOfKey, SHORTCUTS, shortcutOf, writeKey } from '../../../renderer/controls/shortcuts'

const press = (
  key: string,
  modifiers: Partial<Record<'ctrl' | 'meta' | 'shift' | 'alt', true>> = {},
) =>
  commandOfKey({
    key,
    ctrlKey: modifiers.ctrl ?? false,
    metaKey: modifiers.meta ?? false,
    shiftKey: modifiers.shift ?? false,
    altKey: modifiers.alt ?? false,
  })

describe('commandOfKey', () => {
  it('knows the keys of the peel', () => {
    expect(['[', ']', ' ', 'Home', 'End', 'ArrowLeft'].map((key) => press(key))).toEqual([
      'peel-in',
      'peel-out',
      'play',
      'peel-to-core',
      'peel-to-whole',
      'peel-in',
    ])
  })

  it('takes Ctrl and ⌘ for the same', () => {
    expect(press('o', { ctrl: true })).toBe('open')
    expect(press('o', { meta: true })).toBe('open')
  })

  it('does not mistake a combination for the bare key', () => {
    expect(press('b', { ctrl: true })).toBeNull()
    expect(press('c', { ctrl: true })).toBeNull()
    expect(press('Delete', { ctrl: true })).toBeNull()
    expect(press('f', { alt: true })).toBeNull()
  })

  it('reads capital letters of Shift and Caps Lock', () => {
    expect(press('C', { ctrl: true, shift: true })).toBe('copy-picture')
    expect(press('F')).toBe('fit-view')
  })

  it('takes Shift where a shortcut wants it, and passes over it elsewhere', () => {
    expect(press('A', { shift: true })).toBe('view-a-star')
    expect(press('a', { shift: true })).toBe('view-a-star')
    expect(press('A')).toBe('view-a')
    expect(press('P', { shift: true })).toBe('toggle-projection')
    expect(press('?', { shift: true })).toBe('show-shortcuts')
  })

  it('ties no key to two commands', () => {
    const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('writeKey', () => {
  it('writes keys as the system does', () => {
    expect(writeKey('Mod+Shift+c', 'linux')).toBe('Ctrl+Shift+C')
    expect(writeKey('Mod+Shift+c', 'darwin')).toBe('⌘⇧C')
    expect(writeKey(' ', 'win32')).toBe('Space')
  })
})

describe('shortcutOf', () => {
  it('gives the first key of a command', () => {
    expect(shortcutOf('peel-in')).toBe('[')
  })
})
