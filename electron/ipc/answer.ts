import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { error } from '../../shared/base/problem'
import { failure } from '../../shared/base/result'
import type { HostProblem, Reply, Requests } from '../../shared/contract/ipc'
import { isOwnFrame } from '../window'

export type Answer<Channel extends keyof Requests> = (
  ask: Requests[Channel]['ask'],
) => Promise<Reply<Channel>>

/** Registers the one handler of a channel. Strangers are refused; a throw becomes a problem. */
export function answer<Channel extends keyof Requests>(
  channel: Channel,
  handle: Answer<Channel>,
): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ask: Requests[Channel]['ask']) => {
    if (!isOwnFrame(event.senderFrame)) return failure(refused(channel))
    try {
      return await handle(ask)
    } catch (cause) {
      console.error(channel, cause)
      return failure(unexpected())
    }
  })
}

function refused(channel: string): HostProblem {
  return error('app.refused', `${channel} was asked by a page that is not ours.`)
}

function unexpected(): HostProblem {
  return error('app.unexpected', 'Something went wrong inside Clusterscope; nothing was changed.')
}
