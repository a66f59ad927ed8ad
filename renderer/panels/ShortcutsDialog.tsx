import { Dialog } from '../controls/Dialog'
import { SHORTCUTS, writeKey } from '../controls/shortcuts'

interface ShortcutsDialogProps {
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly onClose: () => void
}

/** Every shortcut there is. */
export function ShortcutsDialog({ platform, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl className="shortcuts">
        {SHORTCUTS.map(({ command, keys, words }) => (
          <div key={command}>
            <dt>{words}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{writeKey(key, platform)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </Dialog>
  )
}
