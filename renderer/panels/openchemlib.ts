/** The only place where the page asks for OpenChemLib: it is fetched when the first ligand is drawn. */
export function loadOpenChemLib() {
  return import('openchemlib')
}
