/** The bridge: the only file that touches ipcRenderer, bundled into one because of `sandbox`. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { NOTICES, REQUESTS, type Bridge } from '../shared/contract/ipc'

const bridge: Bridge = {
  request(channel, ask) {
    if (!Object.hasOwn(REQUESTS, channel)) throw new Error(`No such request: ${channel}`)
    return ipcRenderer.invoke(channel, ask)
  },
  listen(channel, hear) {
    if (!Object.hasOwn(NOTICES, channel)) throw new Error(`No such notice: ${channel}`)
    const relay = (_event: IpcRendererEvent, notice: Parameters<typeof hear>[0]) => hear(notice)
    ipcRenderer.on(channel, relay)
    return () => {
      ipcRenderer.off(channel, relay)
    }
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
