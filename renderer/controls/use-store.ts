/** The stores as hooks: a component reads the narrowest slice it needs. */
import { useStore } from 'zustand'
import { activityStore } from '../state/activity'
import { documentStore } from '../state/document'
import { textStore } from '../state/text'
import { viewStore } from '../state/view'

type StateOf<Store> = Store extends { getState(): infer State } ? State : never

export function useDocuments<Slice>(
  select: (state: StateOf<typeof documentStore>) => Slice,
): Slice {
  return useStore(documentStore, select)
}

export function useViews<Slice>(select: (state: StateOf<typeof viewStore>) => Slice): Slice {
  return useStore(viewStore, select)
}

export function useActivity<Slice>(select: (state: StateOf<typeof activityStore>) => Slice): Slice {
  return useStore(activityStore, select)
}

export function useTexts<Slice>(select: (state: StateOf<typeof textStore>) => Slice): Slice {
  return useStore(textStore, select)
}
