/** Real clusters, and what their papers or the file itself say they are made of, in our words. */
import type { Scheme } from '../../shared/dissection/dissection'

export interface PublishedPart {
  /** Of a part, a unit or a polyhedron. */
  readonly name: string
  /** Of the metals or, without metals, of the atoms. */
  readonly shape?: string
  /** How many of its kind there are; 1 when left out. */
  readonly count?: number
}

export interface PublishedAnatomy {
  /** Under `../shared/data/cif`. */
  readonly file: string
  readonly source: string
  /** In our words. */
  readonly says: string
  /** The scheme that tells it; null: the polyhedra of a framework, which has no dissection of its own. */
  readonly scheme: Scheme | null
  /** Whether it must be the one that is shown first. */
  readonly isDefault?: boolean
  readonly formula?: string
  readonly parts: readonly PublishedPart[]
}

export const PUBLISHED_ANATOMIES: readonly PublishedAnatomy[] = [
  {
    file: 'clusters/1004000-atom-names-not-unique.cif',
    source: 'Inorg. Chem. 2001, 40, 2666',
    says: 'W6S8L6: an octahedron of tungsten in a cube of face-capping S, a ligand on each W.',
    scheme: 'concentric',
    isDefault: true,
    formula: 'W6@S8@N6',
    parts: [
      { name: 'W6', shape: 'octahedron' },
      { name: 'S8', shape: 'cube' },
      { name: 'N6', shape: 'octahedron' },
    ],
  },
  {
    file: 'clusters/7000165-disorder.cif',
    source: 'Dalton Trans. 2005 (title in the file)',
    says: 'Ru6(C)(CO)14(GaCp*)3: a carbide in an octahedron of Ru, three Ga on faces and edges.',
    scheme: 'concentric',
    isDefault: true,
    parts: [{ name: 'C@Ru6', shape: 'octahedron' }],
  },
  {
    file: 'clusters/ABOCIE_real.cif',
    source: 'J. F. Keggin, Proc. R. Soc. A 1934, 144, 75',
    says: '[H2W12O40]6−, four W3O13 about the middle as in α-Keggin ions: the W12 are a cuboctahedron.',
    scheme: 'concentric',
    isDefault: true,
    parts: [{ name: 'W12', shape: 'cuboctahedron' }],
  },
  {
    file: 'clusters/2006343.cif',
    source: 'Acta Cryst. C 1997, 53, 856; R. Strandberg, Acta Chem. Scand. 1973, 27, 1004',
    says: 'P2Mo5: five MoO6 in a ring, a phosphonate above and below it.',
    scheme: 'concentric',
    parts: [{ name: 'Mo5O9', shape: 'pentagon' }],
  },
  {
    file: 'clusters/2204368.cif',
    source: 'Acta Cryst. E 2004, 60, m1465',
    says: 'A ladder: a central Sn2O2 ring on an inversion centre with two exocyclic Sn.',
    scheme: 'concentric',
    parts: [{ name: 'Sn2O2' }, { name: 'Sn2' }],
  },
  {
    file: 'clusters/2015717-long-title.cif',
    source: 'Acta Cryst. C 2007, 63, m30',
    says: 'Three Co in line over 4,4′-bipyridine: one on an inversion centre, two at the ends.',
    scheme: 'concentric',
    parts: [{ name: 'Co@Co2' }],
  },
  {
    file: 'clusters/4300015.cif',
    source: 'Inorg. Chem. 2000 (formula in the file)',
    says: 'Cu3 on a threefold axis under a μ3-Cl and three phenoxido bridges: a cube less a corner.',
    scheme: 'concentric',
    parts: [{ name: 'Cu3ClO3', shape: 'triangle' }],
  },
  {
    file: 'clusters/1542256.cif',
    source: 'Chem. Sci. 2016, 7, 2217',
    says: 'A tripalladium macrocycle on a threefold axis.',
    scheme: 'concentric',
    parts: [{ name: 'Pd3', shape: 'triangle' }],
  },
  {
    file: 'clusters_xyz/au25_opt.xyz',
    source: 'M. Zhu et al., J. Am. Chem. Soc. 2008, 130, 5883; M. W. Heaven et al., ibid. 3754',
    says: 'Au25(SR)18: an icosahedral Au13 and six Au2(SR)3.',
    scheme: 'staples',
    isDefault: true,
    formula: 'Au13 + 6 Au2(SR)3',
    parts: [
      { name: 'Au13', shape: 'icosahedron' },
      { name: 'Au2(SR)3', count: 6 },
    ],
  },
  {
    file: 'clusters_xyz/au18_opt.xyz',
    source: 'S. Chen et al., Angew. Chem. 2015, 54, 3145; A. Das et al., ibid. 3140',
    says: 'Au18(SR)14: an Au9 of two octahedra sharing a face; Au4(SR)5, Au2(SR)3, three Au(SR)2.',
    scheme: 'staples',
    isDefault: true,
    formula: 'Au9 + 3 Au(SR)2 + Au2(SR)3 + Au4(SR)5',
    parts: [
      { name: 'Au9', shape: 'two octahedra sharing a face' },
      { name: 'Au(SR)2', count: 3 },
      { name: 'Au2(SR)3' },
      { name: 'Au4(SR)5' },
    ],
  },
  {
    file: 'clusters_xyz/canela_au20_tbbt16.xyz',
    source: 'C. Zeng et al., J. Am. Chem. Soc. 2014, 136, 11922',
    says: 'Au20(TBBT)16: an Au7 of two tetrahedra sharing a vertex; a ring Au8(SR)8, Au3(SR)4, two Au(SR)2.',
    scheme: 'staples',
    isDefault: true,
    formula: 'Au7 + 2 Au(SR)2 + Au3(SR)4 + Au8(SR)8',
    parts: [
      { name: 'Au7', shape: 'two tetrahedra sharing a vertex, staggered' },
      { name: 'Au(SR)2', count: 2 },
      { name: 'Au3(SR)4' },
      { name: 'Au8(SR)8' },
    ],
  },
  {
    file: 'clusters_xyz/canela_au60s6_pmt36.xyz',
    source: 'Z. Gan et al., Nat. Commun. 2017, 8, 14739',
    says: 'Au60S6(SR)36: an Au20 between two giant staples Au20S3(SR)18.',
    scheme: 'staples',
    formula: 'Au20 + 2 Au20S3(SR)18',
    parts: [{ name: 'Au20' }, { name: 'Au20S3(SR)18', count: 2 }],
  },
  {
    file: 'mof/16_UiO-66.cif',
    source: 'J. H. Cavka et al., J. Am. Chem. Soc. 2008, 130, 13850',
    says: 'Zr6O4(OH)4: octahedra of zirconium, four in the cell.',
    scheme: null,
    parts: [{ name: 'Zr6', shape: 'octahedron', count: 4 }],
  },
  {
    file: 'clusters_p1/CORE2019MOF1978.cif',
    source: 'formula of the data set: Re6Se8(CN)6 with Mn',
    says: 'Octahedral Re6 in [Re6Se8(CN)6]4−, four in the cell of 24 Re.',
    scheme: null,
    parts: [{ name: 'Re6', shape: 'octahedron', count: 4 }],
  },
]
