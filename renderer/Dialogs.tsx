import type { RefObject } from 'react'
import { backgroundColor } from '../shared/scene/background'
import type { Session } from './bridge/session'
import { useActivity, useViews } from './controls/use-store'
import { SavePictureDialog } from './panels/SavePictureDialog'
import { ShortcutsDialog } from './panels/ShortcutsDialog'
import { withoutExtension } from './panels/TopBar'
import { copyStage, savePicture, saveVector } from './picture-actions'
import type { StageHandle } from './scene/stage-view'
import { closeDialog } from './state/activity'
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

  return (
    <SavePictureDialog
      aspect={height > 0 ? width / height : 1}
      stageBackground={backgroundColor(view.background, isDark)}
      canCopy={'clipboard' in navigator && 'ClipboardItem' in window}
      onSave={(options) =>
        savePicture(handle, options, session, `${withoutExtension(document.name)}.png`)
      }
      onSaveVector={(options) =>
        saveVector(handle, options, session, withoutExtension(document.name))
      }
      onCopy={(options) => copyStage(handle, options)}
      onClose={closeDialog}
    />
  )
}
