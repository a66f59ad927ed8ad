import type { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { initialFilePath, listenForFiles } from '../../../electron/files/opened-from-outside'

const { app } = vi.hoisted(() => ({ app: { current: null as EventEmitter | null } }))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  app.current = Object.assign(new Emitter(), { isPackaged: true })
  return { app: app.current }
})

const event = { preventDefault: () => {} }

describe('initialFilePath', () => {
  it.each([
    [['clusterscope', 'Cu14.cif'], true, '/data/Cu14.cif'],
    [['electron', '/clone', 'Cu14.cif'], false, '/data/Cu14.cif'],
    [['clusterscope', '--allow-file-access', '/other/Cu14.cif'], true, '/other/Cu14.cif'],
    [['electron', '/clone'], false, null],
    [['clusterscope'], true, null],
  ])('reads %j (packaged: %s) as %s', (argv, isPackaged, path) => {
    const expected = path === null ? null : resolve(path)
    expect(initialFilePath(argv, '/data', isPackaged)).toBe(expected)
  })
})

describe('listenForFiles', () => {
  it('hands out the initial file once', () => {
    const files = listenForFiles('/data/a.cif')
    expect([files.takeInitial(), files.takeInitial()]).toEqual(['/data/a.cif', null])
  })

  it('takes a file that macOS hands over before anyone listens as the initial one', () => {
    const files = listenForFiles(null)
    app.current?.emit('open-file', event, '/data/b.cif')
    expect(files.takeInitial()).toBe('/data/b.cif')
  })

  it('announces a file handed over later, and the file of a second start', () => {
    const files = listenForFiles(null)
    const heard: string[] = []
    files.onFile((path) => heard.push(path))
    app.current?.emit('open-file', event, '/data/b.cif')
    app.current?.emit('second-instance', event, ['clusterscope', 'c.cif'], '/data')
    app.current?.emit('second-instance', event, ['clusterscope'], '/data')
    expect(heard).toEqual(['/data/b.cif', resolve('/data/c.cif')])
    expect(files.takeInitial()).toBeNull()
  })
})
