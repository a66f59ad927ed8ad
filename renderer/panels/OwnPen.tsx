import { useMemo } from 'react'
import { atomFinder } from '../../shared/ensemble/atom-at-place'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { Checkbox } from '../controls/Checkbox'
import { Formula } from '../controls/Formula'
import { Segments } from '../controls/Segments'
import { setPen, setScope, setShared, type OwnEditor } from '../state/own-parts'
import { AtomsByName } from './AtomsByName'
import { drawAtoms } from './own-drawing'

interface OwnPenProps {
  readonly documentKey: string
  readonly report: StructureReport
  readonly editor: OwnEditor
  /** What the active part is called. */
  readonly target: string
  /** Ensemble atoms that are selected. */
  readonly selected: readonly number[]
  readonly isLasso: boolean
  readonly onLasso: (isLasso: boolean) => void
}

const SCOPES = [
  ['atom', 'Atom'],
  ['orbit', 'Orbit'],
  ['element', 'Element'],
  ['part', 'Part'],
] as const

const SCOPE_WORDS =
  'What a click takes: the atom, all that symmetry makes of it, all of its element, or its part of the best dissection'

/** How atoms come into the active part: by clicks, the lasso, the selection, or their names. */
export function OwnPen({ documentKey: key, report, editor, target, ...props }: OwnPenProps) {
  const { selected, isLasso, onLasso } = props
  const { isPen, scope, isShared } = editor
  const findAtom = useMemo(() => atomFinder(report), [report])
  return (
    <div className="own-pen">
      <Checkbox isChecked={isPen} onChange={(next) => setPen(key, next)}>
        Clicks put atoms in and out
      </Checkbox>
      <div title={SCOPE_WORDS}>
        <Segments
          name="A click takes"
          value={scope}
          choices={SCOPES}
          onChoose={(next) => setScope(key, next)}
        />
      </div>
      <Checkbox isChecked={isLasso} onChange={onLasso}>
        <span title="Drag about atoms; with Shift they are taken out">Lasso</span>
      </Checkbox>
      <Checkbox isChecked={isShared} onChange={(next) => setShared(key, next)}>
        Parts may share atoms
      </Checkbox>
      <button
        type="button"
        className="text-button"
        disabled={selected.length === 0}
        onClick={() => drawAtoms(key, report, selected, 'add')}
      >
        Put the selection into <Formula text={target} />
      </button>
      <AtomsByName
        crystal={report.crystal}
        isShown={(place) => findAtom(place) !== null}
        onAdd={(places) =>
          drawAtoms(
            key,
            report,
            places.flatMap((place) => findAtom(place) ?? []),
            'add',
          )
        }
      />
    </div>
  )
}
