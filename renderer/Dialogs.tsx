import type { RefObject } from 'react'
import type { Session } from './bridge/session'
import { useActivity, useViews } from './controls/use-store'
import { SavePictureDialog } from './panels/SavePictureDialog'
import { ShortcutsDialog } from './panels/ShortcutsDialog'
import { withoutExtension } from './panels/TopBar'
import { copyPicture } from './picture/clipboard'
import type { PictureOptions } from './picture/picture-options'
import type { StageHandle } from './scene/stage-view'
import { backgroundColor } from './StageArea'
import { closeDialog, notify } from './state/activity'
import type { OpenDocument } from './state/document'

interface DialogsProps {
  readonly session: Session
  readonly stage: RefObject<StageHandle | null>
  readonly document: OpenDocument | null
  readonly isDark: boolean
}

/** The dialog that is open, if any. */
export function Dialogs({ session, stage, document, isDark }: DialogsProps) {
  const dialog = useActivity((state) => state.dialog)
  const platform = useActivity((state) => state.host?.platform ?? 'linux')
  const view = useViews((state) => state.viewOfDocument[document?.key ?? ''])
  if (dialog === 'shortcuts') return <ShortcutsDialog platform={platform} onClose={closeDialog} />

  const handle = stage.current
  if (dialog !== 'save-picture' || handle === null || document === null || view === undefined) {
    return null
  }
  const { width, height } = handle.size()

  async function attempt(options: PictureOptions, act: (picture: Promise<Blob>) => Promise<void>) {
    try {
      if (handle !== null) await act(handle.renderPicture(options))
    } catch (cause) {
      if (options.signal?.aborted === true) return
      const reason = cause instanceof Error ? cause.message : String(cause)
      notify('error', 'The picture could not be made.', reason)
    }
  }

  return (
    <SavePictureDialog
      aspect={height > 0 ? width / height : 1}
      stageBackground={backgroundColor(view.background, isDark)}
      canCopy={'clipboard' in navigator && 'ClipboardItem' in window}
      onSave={(options) =>
        attempt(options, async (picture) => {
          const bytes = new Uint8Array(await (await picture).arrayBuffer())
          await session.save(`${withoutExtension(document.name)}.png`, bytes)
        })
      }
      onCopy={(options) =>
        attempt(options, async (picture) => {
          await copyPicture(picture)
          notify('note', 'The picture is on the clipboard.')
        })
      }
      onClose={closeDialog}
    />
  )
}
