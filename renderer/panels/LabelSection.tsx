import type {
  AtomLabel,
  LabelChoice,
  LabelledAtoms,
  LabelledBonds,
  LabelSize,
} from '../../shared/scene/label-choice'
import { Checkbox } from '../controls/Checkbox'
import { Choices, type Choice } from '../controls/Choices'
import { Segments } from '../controls/Segments'
import { shortcutOf } from '../controls/shortcuts'

interface LabelSectionProps {
  readonly labels: LabelChoice
  readonly onLabels: (change: Partial<LabelChoice>) => void
}

const ATOMS: readonly Choice<AtomLabel>[] = [
  { value: 'none', label: 'None' },
  { value: 'element', label: 'Element', title: 'Cu' },
  { value: 'name', label: 'Name', title: 'Cu1, as the file has it' },
  { value: 'mode', label: 'Mode', title: 'μ3: how anchors and π ligands bridge' },
  { value: 'part', label: 'Part', title: 'Cu8Se12' },
  { value: 'occupancy', label: 'Occupancy', title: '0.53(2), where a place is not full' },
]
const OF: readonly (readonly [LabelledAtoms, string])[] = [
  ['skeleton', 'Metals, anchors'],
  ['selection', 'Selection'],
  ['all', 'All'],
]
const BONDS: readonly Choice<LabelledBonds>[] = [
  { value: 'none', label: 'None' },
  {
    value: 'selection',
    label: 'Selection',
    title: 'The selected bond, and bonds among selected atoms',
  },
  { value: 'coordination', label: 'Coordination', title: 'Between metals and their donors' },
  { value: 'metal-contact', label: 'Metal contacts' },
  { value: 'covalent', label: 'Covalent' },
]
const SIZES: readonly (readonly [LabelSize, string])[] = [
  ['small', 'Small'],
  ['medium', 'Medium'],
  ['large', 'Large'],
]

/** What is written on the picture, and how large. */
export function LabelSection({ labels, onLabels }: LabelSectionProps) {
  return (
    <>
      <Checkbox
        isChecked={labels.areShown}
        hint={shortcutOf('toggle-labels')}
        onChange={(areShown) => onLabels({ areShown })}
      >
        Labels
      </Checkbox>
      <h3 className="heading">On atoms</h3>
      <Choices
        name="On atoms"
        value={labels.atoms}
        choices={ATOMS}
        columns={3}
        onChoose={(atoms) => onLabels({ atoms })}
      />
      <Segments name="Of" value={labels.of} choices={OF} onChoose={(of) => onLabels({ of })} />
      <h3 className="heading">Lengths on bonds</h3>
      <Choices
        name="Lengths on bonds"
        value={labels.lengths}
        choices={BONDS}
        columns={3}
        onChoose={(lengths) => onLabels({ lengths })}
      />
      <Checkbox
        isChecked={labels.areShown && labels.centroids}
        onChange={(centroids) => onLabels({ centroids })}
      >
        Centroids of the parts, or of the selection
      </Checkbox>
      <h3 className="heading">Size</h3>
      <Segments
        name="Size of words"
        value={labels.size}
        choices={SIZES}
        onChoose={(size) => onLabels({ size })}
      />
    </>
  )
}
