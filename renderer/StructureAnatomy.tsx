import { DEFAULT_OPTIONS } from '../shared/pipeline/default-options'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { SightLine } from '../shared/scene/sight-line'
import type { Session } from './bridge/session'
import { Checkbox } from './controls/Checkbox'
import { shortcutOf } from './controls/shortcuts'
import { useActivity } from './controls/use-store'
import { AnatomyPanel } from './panels/AnatomyPanel'
import { CaptionText } from './panels/CaptionText'
import { ContestedList } from './panels/ContestedList'
import { DisorderList } from './panels/DisorderList'
import { atomsOfAlternative } from './panels/disorder-words'
import { FusionList } from './panels/FusionList'
import { OwnParts } from './panels/OwnParts'
import { PartList } from './panels/PartList'
import { drawPartAs } from './panels/representation-rules'
import { PolyhedraSection } from './panels/PolyhedraSection'
import { SchemeChooser } from './panels/SchemeChooser'
import { SizeSection } from './panels/SizeSection'
import { SymmetrySection } from './panels/SymmetrySection'
import * as activity from './state/activity'
import { setStyle } from './state/appearance'
import type { OpenDocument } from './state/document'
import {
  ghostOthers,
  isolatePart,
  setPartColor,
  setPartOpacity,
  togglePart,
} from './state/part-view'
import { selectAtoms } from './state/selection'
import {
  setPartHulls,
  setRings,
  setSymmetryOf,
  setTool,
  type DocumentView,
  type Selection,
} from './state/view'
import type { StructureActions } from './structure-actions'

interface StructureAnatomyProps {
  readonly document: OpenDocument
  readonly report: StructureReport
  readonly view: DocumentView
  readonly session: Session
  readonly actions: StructureActions
  /** `#rrggbb` of each part of the peel. */
  readonly colors: readonly string[]
  /** `#rrggbb` of an element by its atomic number. */
  readonly colorOf: (element: number) => string
  /** Looks along one of some lines, the next with every press. */
  readonly onLook: (lines: readonly SightLine[]) => void
}

/** The anatomy of a structure: what its lists show and do. */
export function StructureAnatomy(props: StructureAnatomyProps) {
  const { document, report, view, session, actions, colors, colorOf } = props
  const { key, name, wanted } = document
  const { anatomy } = report
  const { parts } = anatomy.peel
  const select = (atoms: readonly number[]) => selectAtoms(key, atoms)
  const hover = useActivity((state) => state.hover)
  // While they are made they stand above what they make.
  const isOwn = wanted.dissection.scheme === 'own'
  const ownParts = (
    <OwnParts
      key={key}
      document={document}
      report={report}
      selected={view.selection.atoms}
      colors={colors}
      isLasso={view.tool === 'lasso'}
      onLasso={(isLasso) => setTool(key, isLasso ? 'lasso' : 'orbit')}
      onHoverAtoms={hoverAtoms}
      onSaveFile={(file, bytes) => void session.save(file, bytes)}
    />
  )
  return (
    <AnatomyPanel
      report={report}
      fileName={name}
      onSelectBlock={(block) => void session.reanalyse(key, { ...DEFAULT_OPTIONS, block })}
    >
      {report.graph.disorder.length > 0 && (
        <DisorderList
          key={`${key} ${view.opening}`}
          assemblies={report.graph.disorder}
          choices={wanted.disorder}
          withAlternatives={wanted.ensemble.withAlternatives}
          onChoose={(assembly, alternative) => actions.chooseAlternative(assembly.key, alternative)}
          onReset={actions.resetDisorder}
          onAlternatives={actions.showAlternatives}
          onPointAt={(assembly, alternative) =>
            hoverAtoms(alternative && atomsOfAlternative(report, assembly, alternative))
          }
        />
      )}
      <h3 className="heading">Dissection</h3>
      <SchemeChooser anatomy={anatomy} onChoose={actions.showScheme} />
      {isOwn && ownParts}
      <h3 className="heading">Parts, from the inside out</h3>
      <PartList
        report={report}
        colors={colors}
        colorOfPart={view.style.colorOfPart}
        hiddenParts={view.hiddenParts}
        opacityOfPart={view.opacityOfPart}
        rules={view.style.rules}
        hoveredPart={hoveredPart(report, hover)}
        selectedPart={selectedPart(report, view.selection)}
        onHover={(part) => activity.setHover(part === null ? null : { kind: 'part', index: part })}
        onHoverAtoms={hoverAtoms}
        onSelect={(part) => selectAtoms(key, [...parts[part]!.atoms])}
        onSelectAtoms={select}
        onToggle={(part) => togglePart(key, part)}
        onOpacity={(part, opacity) => setPartOpacity(key, part, opacity)}
        onColor={(part, color) => setPartColor(key, part, color)}
        onRepresentation={(part, representation) =>
          setStyle(key, { rules: drawPartAs(view.style.rules, part, representation) })
        }
        onIsolate={(part) => isolatePart(key, part, parts.length)}
        onGhostOthers={(part) => ghostOthers(key, part, parts.length)}
      />
      <div className="part-drawing">
        <Checkbox
          isChecked={view.partHulls}
          hint={shortcutOf('toggle-hulls')}
          onChange={(areShown) => setPartHulls(key, areShown)}
        >
          Hulls
        </Checkbox>
        <Checkbox
          isChecked={view.rings}
          hint={shortcutOf('toggle-rings')}
          onChange={(areShown) => setRings(key, areShown)}
        >
          Rings
        </Checkbox>
      </div>
      {!isOwn && ownParts}
      {anatomy.dissection !== null && (
        <FusionList
          title="Shared between parts"
          fusions={anatomy.dissection.fusions}
          onHoverAtoms={hoverAtoms}
          onSelectAtoms={select}
        />
      )}
      <CaptionText report={report} />
      <ContestedList
        contested={anatomy.contested}
        onHoverAtoms={hoverAtoms}
        onSelectAtoms={select}
      />
      <PolyhedraSection
        polyhedra={anatomy.polyhedra}
        onHoverAtoms={hoverAtoms}
        onSelectAtoms={select}
      />
      {anatomy.symmetry !== null && (
        <SymmetrySection
          symmetry={anatomy.symmetry}
          drawn={view.symmetryOf}
          onDraw={(of) => setSymmetryOf(key, of)}
          onLook={props.onLook}
          onHoverAtoms={hoverAtoms}
        />
      )}
      {anatomy.size !== null && (
        <SizeSection size={anatomy.size} colorOf={colorOf} onHoverAtoms={hoverAtoms} />
      )}
    </AnatomyPanel>
  )
}

function hoverAtoms(atoms: readonly number[] | null): void {
  activity.setHover(atoms && { kind: 'atoms', atoms })
}

/** The part under the pointer, or the part of the atom under it. */
function hoveredPart(report: StructureReport, hover: activity.Hover | null): number | null {
  if (hover?.kind === 'part') return hover.index
  if (hover?.kind === 'atom') return report.anatomy.peel.partOfAtom[hover.index] ?? null
  return null
}

function selectedPart(report: StructureReport, { atoms }: Selection): number | null {
  const { parts } = report.anatomy.peel
  const index = parts.findIndex(
    (part) =>
      part.atoms.length === atoms.length && part.atoms.every((atom, i) => atom === atoms[i]),
  )
  return index < 0 ? null : index
}
