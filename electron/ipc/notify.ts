import type { Notices } from '../../shared/contract/ipc'
import { ownWindow } from '../window'

/** Tells the page something unasked; without a window nobody is told. */
export function notify<Channel extends keyof Notices>(
  channel: Channel,
  notice: Notices[Channel],
): void {
  ownWindow()?.webContents.send(channel, notice)
}
