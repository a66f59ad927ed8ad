import type { StructureReport } from '../../shared/pipeline/structure-report'
import { REPRESENTATIONS, type SceneStyle } from '../../shared/scene/scene'
import type { StageLook } from '../../shared/scene/stage-look'
import { Checkbox } from '../controls/Checkbox'
import { Choices } from '../controls/Choices'
import { Segments } from '../controls/Segments'
import { Stepper } from '../controls/Stepper'
import { REPRESENTATION_WORDS } from './representation-words'
import { hasEllipsoids } from './representation-rules'
import { RepresentationIcon } from './RepresentationIcon'
import { RepresentationRules } from './RepresentationRules'

interface RepresentationSectionProps {
  readonly report: StructureReport
  readonly style: SceneStyle
  readonly ellipsoids: StageLook['ellipsoids']
  /** Ensemble atoms. */
  readonly selected: readonly number[]
  readonly onStyle: (change: Partial<SceneStyle>) => void
  readonly onEllipsoids: (ellipsoids: StageLook['ellipsoids']) => void
}

const ATOMS = REPRESENTATIONS.map((value) => ({
  value,
  label: REPRESENTATION_WORDS[value].name,
  title: REPRESENTATION_WORDS[value].title,
  face: <RepresentationIcon of={value} />,
}))
const ELLIPSOIDS = [
  ['plain', 'Plain'],
  ['circles', 'Circles'],
  ['octants', 'Octants'],
] as const
const BOND_COLORS = [
  ['split', 'By atom'],
  ['kind', 'By kind'],
] as const
const METAL_CONTACTS = [
  ['thin', 'Thin'],
  ['dashed', 'Dashed'],
  ['hidden', 'Hidden'],
] as const
/** Per cent: what ellipsoids may hold. */
const PROBABILITY = { min: 10, max: 99 } as const

/** How atoms and bonds are drawn: all of them, and some in a way of their own. */
export function RepresentationSection(props: RepresentationSectionProps) {
  const { report, style, selected, onStyle } = props
  return (
    <>
      <Choices
        name="Atoms"
        value={style.representation}
        choices={ATOMS}
        columns={4}
        onChoose={(representation) => onStyle({ representation })}
      />
      {hasEllipsoids(style) && (
        <div className="appearance-row">
          <span>
            <Stepper
              name="Probability in per cent"
              label="At"
              value={Math.round(100 * style.probability)}
              {...PROBABILITY}
              onChange={(percent) => onStyle({ probability: percent / 100 })}
            />{' '}
            %
          </span>
          <Segments
            name="On ellipsoids"
            value={props.ellipsoids}
            choices={ELLIPSOIDS}
            onChoose={props.onEllipsoids}
          />
        </div>
      )}
      <RepresentationRules
        report={report}
        rules={style.rules}
        selected={selected}
        onRules={(rules) => onStyle({ rules })}
      />
      <h3 className="heading">Bonds</h3>
      <div className="appearance-row">
        <span>Colour</span>
        <Segments
          name="Colour of bonds"
          value={style.bondColors}
          choices={BOND_COLORS}
          onChoose={(bondColors) => onStyle({ bondColors })}
        />
      </div>
      <div className="appearance-row">
        <span>Metal contacts</span>
        <Segments
          name="Metal contacts"
          value={style.metalContacts}
          choices={METAL_CONTACTS}
          onChoose={(metalContacts) => onStyle({ metalContacts })}
        />
      </div>
      <Checkbox
        isChecked={style.multipleBonds}
        onChange={(multipleBonds) => onStyle({ multipleBonds })}
      >
        Double and triple bonds of ligands
      </Checkbox>
    </>
  )
}
