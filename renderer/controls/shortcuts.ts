/** The keyboard map: the only place where a key is tied to a command. */
import type { MenuCommand } from '../../shared/contract/ipc'

/** Moves the camera, or chooses what a drag on the stage does. */
export type ViewCommand =
  | 'fit-view'
  | 'view-a'
  | 'view-b'
  | 'view-c'
  | 'view-a-star'
  | 'view-b-star'
  | 'view-c-star'
  | 'view-symmetry'
  | 'view-selection'
  | 'straighten'
  | 'flip-view'
  | 'roll-left'
  | 'roll-right'
  | 'previous-view'
  | 'next-view'
  | 'toggle-lasso'
  | 'toggle-box'

/** Chooses atoms, hides them, or goes back and forth in the view. */
export type SelectionCommand =
  | 'undo'
  | 'redo'
  | 'ask-for-atoms'
  | 'select-all'
  | 'invert-selection'
  | 'grow-selection'
  | 'select-alike'
  | 'hide-selection'
  | 'isolate-selection'
  | 'ghost-others'
  | 'show-all-atoms'
  | 'center-selection'
  | 'span-hull'

export type CommandName =
  | MenuCommand
  | ViewCommand
  | SelectionCommand
  | 'play'
  | 'peel-to-core'
  | 'peel-to-whole'
  | 'toggle-projection'
  | 'show-molecules'
  | 'show-asymmetric-unit'
  | 'show-cell'
  | 'show-supercell'
  | 'show-packing'
  | 'toggle-cell'
  | 'toggle-alternatives'
  | 'grow'
  | 'shrink'
  | 'toggle-bond'
  | 'toggle-labels'
  | 'toggle-appearance'
  | 'toggle-polyhedra'
  | 'toggle-hulls'
  | 'toggle-rings'
  | 'toggle-symmetry'
  | 'show-shortcuts'
  | 'dismiss'

interface Shortcut {
  readonly command: CommandName
  /** `KeyboardEvent.key` values, any of them; `Mod+` stands for Ctrl, on a Mac for ⌘. */
  readonly keys: readonly string[]
  readonly words: string
}

export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'open', keys: ['Mod+o'], words: 'Open a file' },
  { command: 'save-picture', keys: ['Mod+s'], words: 'Save the picture' },
  { command: 'copy-picture', keys: ['Mod+Shift+c'], words: 'Copy the picture' },
  { command: 'play', keys: [' '], words: 'Play or pause the peel' },
  { command: 'peel-in', keys: ['[', 'ArrowLeft'], words: 'Peel one stop further in' },
  { command: 'peel-out', keys: [']', 'ArrowRight'], words: 'Put one stop back on' },
  { command: 'peel-to-core', keys: ['Home'], words: 'Peel to the core' },
  { command: 'peel-to-whole', keys: ['End'], words: 'Show everything' },
  { command: 'toggle-explode', keys: ['x'], words: 'Move the parts apart or together' },
  { command: 'next-scheme', keys: ['n'], words: 'Next way to dissect' },
  { command: 'toggle-hulls', keys: ['h'], words: 'Hulls of the parts' },
  { command: 'toggle-rings', keys: ['r'], words: 'Rings within the parts' },
  { command: 'toggle-symmetry', keys: ['v'], words: 'Axes and planes of symmetry' },
  { command: 'toggle-lasso', keys: ['q'], words: 'Enclose atoms by drawing around them' },
  { command: 'toggle-box', keys: ['Shift+q'], words: 'Enclose atoms in a box' },
  { command: 'ask-for-atoms', keys: ['/'], words: 'Select atoms by words' },
  { command: 'select-all', keys: ['Mod+a'], words: 'Select all atoms' },
  { command: 'invert-selection', keys: ['Mod+i'], words: 'Select all other atoms' },
  { command: 'grow-selection', keys: ['Shift+g'], words: 'Add the neighbours of what is selected' },
  { command: 'select-alike', keys: ['Shift+s'], words: 'Select atoms of the same kind' },
  { command: 'hide-selection', keys: ['Delete'], words: 'Hide what is selected' },
  { command: 'isolate-selection', keys: ['Shift+i'], words: 'Show only what is selected' },
  { command: 'ghost-others', keys: ['Shift+o'], words: 'Make ghosts of all else' },
  { command: 'show-all-atoms', keys: ['Shift+e'], words: 'Show hidden atoms and ghosts' },
  { command: 'center-selection', keys: ['Shift+m'], words: 'Centre on what is selected' },
  { command: 'span-hull', keys: ['Shift+h'], words: 'Span a hull over what is selected' },
  { command: 'undo', keys: ['Mod+z'], words: 'Take the last change of the view back' },
  { command: 'redo', keys: ['Mod+Shift+z', 'Mod+y'], words: 'Do it again' },
  { command: 'fit-view', keys: ['f'], words: 'Fit the view' },
  { command: 'view-a', keys: ['a'], words: 'Look along a' },
  { command: 'view-b', keys: ['b'], words: 'Look along b' },
  { command: 'view-c', keys: ['c'], words: 'Look along c' },
  { command: 'view-a-star', keys: ['Shift+a'], words: 'Look along a*' },
  { command: 'view-b-star', keys: ['Shift+b'], words: 'Look along b*' },
  { command: 'view-c-star', keys: ['Shift+c'], words: 'Look along c*' },
  { command: 'view-symmetry', keys: ['Shift+v'], words: 'Look along the next element of symmetry' },
  {
    command: 'view-selection',
    keys: ['z'],
    words: 'Look along a selected bond, onto a plane of atoms',
  },
  { command: 'straighten', keys: ['Shift+z'], words: 'Level the selected bond' },
  { command: 'flip-view', keys: ['Shift+f'], words: 'Look from the other side' },
  { command: 'roll-left', keys: [','], words: 'Roll to the left' },
  { command: 'roll-right', keys: ['.'], words: 'Roll to the right' },
  { command: 'previous-view', keys: ['<'], words: 'Previous view' },
  { command: 'next-view', keys: ['>'], words: 'Next view' },
  { command: 'toggle-projection', keys: ['p'], words: 'Orthographic or perspective' },
  { command: 'show-molecules', keys: ['m'], words: 'Show the molecules' },
  { command: 'show-asymmetric-unit', keys: ['i'], words: 'Show the asymmetric unit' },
  { command: 'show-cell', keys: ['u'], words: 'Show the unit cell' },
  { command: 'show-supercell', keys: ['s'], words: 'Show a supercell' },
  { command: 'show-packing', keys: ['k'], words: 'Show the packing' },
  { command: 'toggle-cell', keys: ['e'], words: 'Cell edges and axes' },
  { command: 'toggle-labels', keys: ['l'], words: 'Labels: modes, names, lengths' },
  { command: 'toggle-appearance', keys: ['o'], words: 'How the picture is drawn' },
  { command: 'toggle-polyhedra', keys: ['y'], words: 'Coordination polyhedra of what is selected' },
  { command: 'toggle-alternatives', keys: ['d'], words: 'Other positions of disorder' },
  { command: 'grow', keys: ['w'], words: 'Grow along all open bonds' },
  { command: 'shrink', keys: ['Backspace'], words: 'Shrink back what was grown' },
  { command: 'toggle-bond', keys: ['j'], words: 'Add or remove the bond of two atoms' },
  { command: 'toggle-theme', keys: ['t'], words: 'Light or dark' },
  { command: 'show-samples', keys: ['g'], words: 'Gallery of samples' },
  { command: 'dismiss', keys: ['Escape'], words: 'Cancel, close, select nothing' },
  { command: 'show-shortcuts', keys: ['?'], words: 'This list' },
]

/** What a hand does on the stage; told beside the keys. */
export const GESTURES: readonly { readonly gesture: string; readonly words: string }[] = [
  { gesture: 'Drag', words: 'Turn' },
  { gesture: 'Drag from the border, Alt-drag', words: 'Roll' },
  { gesture: 'Right drag, Shift-drag', words: 'Move' },
  { gesture: 'Wheel, pinch', words: 'Zoom to the pointer' },
  { gesture: 'Shift-wheel', words: 'Move' },
  { gesture: 'Alt-wheel', words: 'Roll' },
  { gesture: 'Two fingers', words: 'Move, zoom and roll' },
  { gesture: 'Arrows on the stage', words: 'Turn; with Shift move' },
  { gesture: '+ and − on the stage', words: 'Zoom' },
  { gesture: 'Double-click, double tap', words: 'Centre on an atom' },
  { gesture: 'Shift-click', words: 'Measure to another atom' },
  { gesture: 'Right click, menu key', words: 'What can be done with it' },
  { gesture: 'Shift with lasso or box', words: 'Add what is enclosed; with Alt take it out' },
  { gesture: 'Click an open bond', words: 'Grow there' },
]

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command of a key press, or null. Shift that no shortcut wants does not count. */
export function commandOfKey(press: KeyPress): CommandName | null {
  if (press.altKey) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const find = (name: string) => SHORTCUTS.find(({ keys }) => keys.includes(name))?.command ?? null
  if (press.ctrlKey || press.metaKey) return find(`Mod+${press.shiftKey ? 'Shift+' : ''}${key}`)
  return (press.shiftKey ? find(`Shift+${key}`) : null) ?? find(key)
}

/** How a key is written for people: `⌘O`, `Ctrl+O`, `Space`. */
export function writeKey(key: string, platform: 'darwin' | 'win32' | 'linux'): string {
  const isMac = platform === 'darwin'
  const names: Readonly<Record<string, string>> = {
    ' ': 'Space',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
    Backspace: '⌫',
    Mod: isMac ? '⌘' : 'Ctrl',
    Shift: isMac ? '⇧' : 'Shift',
  }
  const written = key
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
  return written.join(isMac ? '' : '+')
}

/** The first key of a command, written for people; '' when it has none. */
export function shortcutOf(
  command: CommandName,
  platform: 'darwin' | 'win32' | 'linux' = 'linux',
): string {
  const key = SHORTCUTS.find((shortcut) => shortcut.command === command)?.keys[0]
  return key === undefined ? '' : writeKey(key, platform)
}

/** Inputs that nothing is typed into: they use arrows and Space only. */
const PRESSED = 'input:is([type="radio"], [type="checkbox"], [type="range"])'

const GRID = '[role="grid"], [role="treegrid"]'

/**
 * Whether a key press belongs to the element it happened on: typing in a field, or a control that
 * uses the key itself.
 */
export function isKeyTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isArrow = key.startsWith('Arrow') || key === 'Home' || key === 'End'
  if (target.matches(PRESSED)) return isArrow || key === ' '
  if (target.closest('input, select, textarea, [contenteditable]') !== null) return key !== 'Escape'
  if (isArrow) return target.closest(`${GRID}, [role="tablist"], [role="radiogroup"]`) !== null
  return key === ' ' && target.closest(`button, a, summary, ${GRID}`) !== null
}
