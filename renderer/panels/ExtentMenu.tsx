import { useId } from 'react'
import type { EnsembleChoice, Extent } from '../../shared/ensemble/ensemble-choice'
import { Checkbox } from '../controls/Checkbox'
import { Icon } from '../controls/icons'
import { Menu } from '../controls/Menu'
import { Segments } from '../controls/Segments'
import { shortcutOf } from '../controls/shortcuts'
import { Stepper } from '../controls/Stepper'
import type { CellContent } from '../state/view'
import {
  choiceOfExtent,
  contentWords,
  EXTENT_CHOICES,
  extentOfChoice,
  extentWords,
  nameOfChoice,
  MOST_CELLS,
  PACKING,
  type ExtentChoice,
} from './extent-words'

interface ExtentMenuProps {
  readonly choice: EnsembleChoice
  /** Whether it is a polymer that is shown. */
  readonly ofPolymer: boolean
  /** What cells are filled with when they are asked for. */
  readonly content: CellContent
  readonly hasCell: boolean
  /** Bonds that lead out of what is shown. */
  readonly openBonds: number
  readonly hasAlternatives: boolean
  /** What could not be shown, if anything; null: all of it is there. */
  readonly trouble: string | null
  readonly onExtent: (extent: Extent) => void
  readonly onContent: (content: CellContent) => void
  readonly onCell: (cell: boolean) => void
  readonly onAlternatives: (withAlternatives: boolean) => void
  readonly onGrow: () => void
  readonly onShrink: () => void
}

/** What of the crystal is shown, in a menu behind a button that says it. */
export function ExtentMenu(props: ExtentMenuProps) {
  const { choice, hasCell, hasAlternatives, trouble } = props
  const words = extentWords(choice.extent, props.ofPolymer)
  return (
    <Menu
      name={`What is shown: ${words}`}
      face={
        <>
          {words}
          {choice.grown.length > 0 && ', grown'}
          {trouble !== null && <Icon name="warning" />}
          <Icon name="unfold" />
        </>
      }
      buttonClass="extent-button"
      menuClass="extent"
      side="below"
    >
      <h3 className="heading">Shown</h3>
      <ExtentList extent={choice.extent} {...props} />
      {trouble !== null && (
        <p className="extent-trouble">
          <Icon name="warning" /> {trouble}
        </p>
      )}
      <div className="extent-more">
        <Checkbox isChecked={hasCell} hint={shortcutOf('toggle-cell')} onChange={props.onCell}>
          Cell edges and axes
        </Checkbox>
        {hasAlternatives && (
          <Checkbox
            isChecked={choice.withAlternatives}
            hint={shortcutOf('toggle-alternatives')}
            onChange={props.onAlternatives}
          >
            Other positions of disorder
          </Checkbox>
        )}
      </div>
      <Growth {...props} />
    </Menu>
  )
}

const KEYS = {
  molecules: shortcutOf('show-molecules'),
  'asymmetric-unit': shortcutOf('show-asymmetric-unit'),
  cell: shortcutOf('show-cell'),
  supercell: shortcutOf('show-supercell'),
  packing: shortcutOf('show-packing'),
} as const satisfies Readonly<Record<ExtentChoice, string>>

interface ExtentListProps extends Pick<
  ExtentMenuProps,
  'content' | 'ofPolymer' | 'onExtent' | 'onContent'
> {
  readonly extent: Extent
}

function ExtentList({ extent, content, ofPolymer, onExtent, onContent }: ExtentListProps) {
  const group = useId()
  const taken = choiceOfExtent(extent)
  return (
    <div role="radiogroup" aria-label="What is shown">
      {EXTENT_CHOICES.map(([value]) => (
        <div key={value}>
          <label className="checkbox">
            <input
              type="radio"
              name={group}
              checked={value === taken}
              onChange={() => onExtent(extentOfChoice(value, content))}
            />
            <span>{nameOfChoice(value, ofPolymer)}</span>
            <kbd aria-hidden="true">{KEYS[value]}</kbd>
          </label>
          {value === 'supercell' && extent.kind === 'cells' && (
            <Cells
              extent={extent}
              ofPolymer={ofPolymer}
              onExtent={onExtent}
              onContent={onContent}
            />
          )}
          {value === 'packing' && extent.kind === 'packing' && (
            <p className="extent-detail">
              <Stepper
                name="Packing radius in Å"
                label="within"
                value={extent.radius}
                min={PACKING.min}
                max={PACKING.max}
                step={PACKING.step}
                onChange={(radius) => onExtent({ kind: 'packing', radius })}
              />{' '}
              Å
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

const AXES = ['a', 'b', 'c'] as const
const CONTENTS = ['molecules', 'atoms'] as const

interface CellsProps extends Pick<ExtentMenuProps, 'ofPolymer' | 'onExtent' | 'onContent'> {
  readonly extent: Extract<Extent, { kind: 'cells' }>
}

/** How many cells along each axis, and what fills them. */
function Cells({ extent, ofPolymer, onExtent, onContent }: CellsProps) {
  const { cells, content } = extent
  return (
    <div className="extent-detail">
      <p className="extent-cells">
        {AXES.map((axis, i) => (
          <Stepper
            key={axis}
            name={`Cells along ${axis}`}
            label={<i>{axis}</i>}
            value={cells[i]!}
            min={1}
            max={MOST_CELLS}
            onChange={(count) => {
              const [a, b, c] = cells.map((old, k) => (k === i ? count : old))
              onExtent({ ...extent, cells: [a!, b!, c!] })
            }}
          />
        ))}
      </p>
      <Segments
        name="Cells are filled with"
        value={content}
        choices={CONTENTS.map((value) => [value, contentWords(value, ofPolymer)])}
        onChoose={onContent}
      />
    </div>
  )
}

/** Growing what is cut: at all ends at once here, at one by a click on the stage. */
function Growth({ choice, openBonds, onGrow, onShrink }: ExtentMenuProps) {
  if (openBonds === 0 && choice.grown.length === 0) return null
  return (
    <div className="extent-growth">
      <p className="soft">
        {openBonds === 0
          ? 'No bond leads out of what is shown.'
          : `${openBonds} ${openBonds === 1 ? 'bond leads' : 'bonds lead'} out of what is shown. Click one on the stage to grow there.`}
      </p>
      <p className="extent-actions">
        <button
          type="button"
          className="button"
          title={`Grow at all of them (${shortcutOf('grow')})`}
          disabled={openBonds === 0}
          onClick={onGrow}
        >
          Grow all
        </button>
        <button
          type="button"
          className="button"
          disabled={choice.grown.length === 0}
          onClick={onShrink}
        >
          Shrink back
        </button>
      </p>
    </div>
  )
}
