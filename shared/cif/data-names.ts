/**
 * The data names we read, each under every name it has had: DDL1 (`_cell_length_a`), DDLm
 * (`_cell.length_a`), mmCIF, and older or program-specific ones. In lower case, the current first.
 *
 * Source: IUCr core dictionary 3.2 with its aliases, mmCIF dictionary 5, magCIF 0.9, msCIF 3.1.
 */

/** Both spellings of an item of a category. */
function both(category: string, ...items: readonly string[]): readonly string[] {
  return items.flatMap((item) => [`_${category}_${item}`, `_${category}.${item}`])
}

const CARTESIAN_AXES = ['x', 'y', 'z'] as const

export const CELL = {
  lengthA: both('cell', 'length_a'),
  lengthB: both('cell', 'length_b'),
  lengthC: both('cell', 'length_c'),
  angleAlpha: both('cell', 'angle_alpha'),
  angleBeta: both('cell', 'angle_beta'),
  angleGamma: both('cell', 'angle_gamma'),
  formulaUnitsZ: both('cell', 'formula_units_z', 'z_pdb'),
  modulationDimension: both('cell', 'modulation_dimension'),
} as const

export const SPACE_GROUP = {
  operation: [
    ...both('space_group_symop', 'operation_xyz'),
    ...both('symmetry_equiv', 'pos_as_xyz'),
    '_symmetry_equiv_pos_as_xyz_',
  ],
  /** By which the symmetry codes of the geom loops name the operators. */
  operationId: [...both('space_group_symop', 'id'), ...both('symmetry_equiv', 'pos_site_id')],
  magneticOperation: [
    ...both('space_group_symop', 'magn_operation_xyz'),
    ...both('space_group_symop_magn_operation', 'xyz'),
  ],
  magneticCentering: [
    ...both('space_group_symop', 'magn_centering_xyz'),
    ...both('space_group_symop_magn_centering', 'xyz'),
  ],
  superspaceOperation: [
    ...both('space_group_symop', 'ssg_operation_algebraic'),
    ...both('space_group_symop_ssg', 'operation_algebraic'),
    '_symmetry_ssg_equiv_pos_as_xyz',
  ],
  hermannMauguin: [
    ...both('space_group', 'name_h-m_alt', 'name_h-m_full', 'name_h-m_ref', 'name_h-m'),
    ...both('symmetry', 'space_group_name_h-m'),
  ],
  hall: [...both('space_group', 'name_hall'), ...both('symmetry', 'space_group_name_hall')],
  number: [...both('space_group', 'it_number'), ...both('symmetry', 'int_tables_number')],
} as const

export const ATOM_SITE = {
  label: [...both('atom_site', 'label'), '_atom_site.label_atom_id', '_atom_site.id'],
  typeSymbol: both('atom_site', 'type_symbol'),
  fract: CARTESIAN_AXES.map((axis) => both('atom_site', `fract_${axis}`)),
  cartn: CARTESIAN_AXES.map((axis) => both('atom_site', `cartn_${axis}`)),
  occupancy: both('atom_site', 'occupancy'),
  uIsoOrEquiv: both('atom_site', 'u_iso_or_equiv', 'u_equiv_geom_mean'),
  bIsoOrEquiv: both('atom_site', 'b_iso_or_equiv', 'b_equiv_geom_mean'),
  disorderAssembly: both('atom_site', 'disorder_assembly'),
  disorderGroup: both('atom_site', 'disorder_group'),
  calcFlag: both('atom_site', 'calc_flag'),
  positionFlags: both('atom_site', 'refinement_flags_posn'),
  flags: both('atom_site', 'refinement_flags'),
  multiplicity: both('atom_site', 'site_symmetry_multiplicity'),
  symmetryOrder: both('atom_site', 'site_symmetry_order'),
  /** Meant as the multiplicity, written by SHELXL-97 as the order of the site symmetry. */
  oldMultiplicity: both('atom_site', 'symmetry_multiplicity'),
} as const

/** Items of mmCIF that the core dictionary has no counterpart of. */
export const MACROMOLECULE = {
  alternative: ['_atom_site.label_alt_id'],
  residue: ['_atom_site.label_comp_id', '_atom_site.auth_comp_id'],
  chain: ['_atom_site.auth_asym_id', '_atom_site.label_asym_id'],
  sequence: ['_atom_site.auth_seq_id', '_atom_site.label_seq_id'],
  model: ['_atom_site.pdbx_pdb_model_num'],
} as const

const TENSOR = ['11', '22', '33', '23', '13', '12'] as const

export const ANISOTROPIC = {
  label: both('atom_site_aniso', 'label'),
  /** In the order U11, U22, U33, U23, U13, U12. */
  u: TENSOR.map((ij) => both('atom_site_aniso', `u_${ij}`)),
  b: TENSOR.map((ij) => both('atom_site_aniso', `b_${ij}`)),
} as const

/** Row by row the matrix and then the vector that take Cartesian to fractional coordinates. */
export const TO_FRACTIONAL = {
  matrix: [1, 2, 3].flatMap((i) =>
    [1, 2, 3].map((j) => [
      `_atom_sites_fract_tran_matrix_${i}${j}`,
      `_atom_sites_fract_transform.mat_${i}${j}`,
      `_atom_sites.fract_transf_matrix[${i}][${j}]`,
    ]),
  ),
  vector: [1, 2, 3].map((i) => [
    `_atom_sites_fract_tran_vector_${i}`,
    `_atom_sites_fract_transform.vec_${i}`,
    `_atom_sites.fract_transf_vector[${i}]`,
  ]),
} as const

/** Where a geom loop holds what, atom by atom. */
export interface GeometryNames {
  readonly labels: readonly (readonly string[])[]
  readonly codes: readonly (readonly string[])[]
  readonly value: readonly string[]
}

function geometryNames(category: string, ends: number, value: readonly string[]): GeometryNames {
  const numbers = Array.from({ length: ends }, (_, end) => end + 1)
  return {
    labels: numbers.map((n) => [
      ...both(category, `atom_site_label_${n}`),
      `_${category}.atom_site_id_${n}`,
    ]),
    codes: numbers.map((n) => both(category, `site_symmetry_${n}`)),
    value,
  }
}

export const GEOM_BOND = geometryNames('geom_bond', 2, both('geom_bond', 'distance', 'dist'))
export const GEOM_ANGLE = geometryNames('geom_angle', 3, [
  '_geom_angle',
  '_geom_angle.value',
  '_geom_angle.angle',
])
export const GEOM_TORSION = geometryNames('geom_torsion', 4, [
  '_geom_torsion',
  '_geom_torsion.angle',
  '_geom_torsion.value',
])

export const STATEMENT = {
  formulaSum: both('chemical_formula', 'sum'),
  formulaMoiety: both('chemical_formula', 'moiety'),
  formulaWeight: both('chemical_formula', 'weight'),
  chemicalName: both('chemical', 'name_systematic', 'name_common', 'name_mineral', 'name'),
  doi: [...both('journal', 'paper_doi'), ...both('citation', 'doi', 'pdbx_database_id_doi')],
  temperature: [
    ...both('diffrn', 'ambient_temperature', 'ambient_temp'),
    ...both('cell_measurement', 'temperature', 'temp'),
  ],
  rFactorGt: both('refine_ls', 'r_factor_gt', 'r_factor_obs'),
  wRFactorRef: both('refine_ls', 'wr_factor_ref', 'wr_factor_all'),
  creationMethod: both('audit', 'creation_method'),
  comment: both('publ', 'section_comment'),
  determination: [...both('cod', 'struct_determination_method'), ...both('exptl', 'method')],
} as const

/** The piece of matter that was measured. */
export const SAMPLE = {
  color: both('exptl_crystal', 'colour', 'colour_primary'),
  habit: both('exptl_crystal', 'description'),
  /** Longest, middle and shortest. */
  size: [
    both('exptl_crystal', 'size_max', 'size_length'),
    both('exptl_crystal', 'size_mid'),
    both('exptl_crystal', 'size_min'),
  ],
  density: both('exptl_crystal', 'density_diffrn', 'density_matthews'),
  densityMeasured: both('exptl_crystal', 'density_meas'),
  absorption: both('exptl_absorpt', 'coefficient_mu'),
} as const

export const DIFFRACTION = {
  probe: both('diffrn_radiation', 'probe'),
  radiation: [
    ...both('diffrn_radiation', 'type', 'pdbx_wavelength_list'),
    '_diffrn_source.type',
    '_diffrn_radiation_wavelength.type',
  ],
  wavelength: [
    ...both('diffrn_radiation', 'wavelength', 'pdbx_wavelength'),
    ...both('diffrn_radiation_wavelength', 'value', 'wavelength'),
  ],
  thetaMin: both('diffrn_reflns', 'theta_min'),
  thetaMax: both('diffrn_reflns', 'theta_max'),
  thetaFull: both('diffrn_reflns', 'theta_full'),
  completeness: both(
    'diffrn',
    'measured_fraction_theta_full',
    'measured_fraction_theta_max',
    'reflns_theta_full',
  ),
  measured: both('diffrn_reflns', 'number'),
  unique: both('reflns', 'number_total', 'number_all'),
  observed: both('reflns', 'number_gt', 'number_observed', 'number_obs'),
  rInt: both('diffrn_reflns', 'av_r_equivalents'),
} as const

export const REFINEMENT = {
  goodnessOfFit: both(
    'refine_ls',
    'goodness_of_fit_ref',
    'goodness_of_fit_all',
    'goodness_of_fit_gt',
    'goodness_of_fit_obs',
  ),
  reflections: both('refine_ls', 'number_reflns'),
  parameters: both('refine_ls', 'number_parameters'),
  restraints: both('refine_ls', 'number_restraints'),
  densityMax: both('refine_diff', 'density_max'),
  densityMin: both('refine_diff', 'density_min'),
  flack: both('refine_ls', 'abs_structure_flack'),
} as const

export const PUBLICATION = {
  authors: [
    ...both('publ_author', 'name'),
    ...both('audit_author', 'name'),
    '_citation_author.name',
  ],
  title: [...both('publ_section', 'title'), ...both('citation', 'title')],
  journal: [
    ...both('journal', 'name_full', 'name_abbrev'),
    ...both('citation', 'journal_full', 'journal_abbrev'),
  ],
  year: [...both('journal', 'year'), ...both('citation', 'year')],
  volume: [...both('journal', 'volume'), ...both('citation', 'journal_volume')],
  firstPage: [...both('journal', 'page_first'), ...both('citation', 'page_first')],
} as const

/** Databases that give structures a code of their own. */
export const DATABASES: readonly (readonly [database: string, names: readonly string[]])[] = [
  ['CCDC', [...both('database_code', 'depnum_ccdc_archive'), '_database.code_depnum_ccdc_archive']],
  ['CSD', [...both('database_code', 'csd'), '_database.code_csd']],
  ['ICSD', [...both('database_code', 'icsd'), '_database.code_icsd']],
  ['COD', both('cod', 'database_code')],
  ['PDB', [...both('database_code', 'pdb'), '_database_2.database_code', '_database.code_pdb']],
  ['AMCSD', both('database_code', 'amcsd')],
]

const GEOMETRY = [
  { category: 'geom_bond', atoms: ['1', '2'] },
  { category: 'geom_angle', atoms: ['1', '2', '3'] },
  { category: 'geom_torsion', atoms: ['1', '2', '3', '4'] },
  { category: 'geom_contact', atoms: ['1', '2'] },
  { category: 'geom_hbond', atoms: ['d', 'h', 'a'] },
] as const

/** Loops that name sites by their labels, and the columns that do. */
export const REFERENCES: readonly {
  readonly category: string
  readonly labels: readonly (readonly string[])[]
}[] = [
  { category: 'atom_site_aniso', labels: [ANISOTROPIC.label] },
  ...GEOMETRY.map(({ category, atoms }) => ({
    category,
    labels: atoms.map((atom) => both(category, `atom_site_label_${atom}`)),
  })),
]

/** Columns of the geom loops that hold numbers. */
export const GEOMETRY_VALUES: readonly (readonly string[])[] = [
  GEOM_BOND.value,
  GEOM_ANGLE.value,
  GEOM_TORSION.value,
]

/** Items that have been renamed: the newer names, and the older ones. */
export const RENAMED: readonly (readonly [newer: readonly string[], older: readonly string[]])[] = [
  [both('space_group', 'name_h-m_alt'), both('symmetry', 'space_group_name_h-m')],
  [both('space_group', 'name_hall'), both('symmetry', 'space_group_name_hall')],
  [both('space_group', 'it_number'), both('symmetry', 'int_tables_number')],
  [both('space_group', 'crystal_system'), both('symmetry', 'cell_setting')],
  [both('space_group_symop', 'operation_xyz'), both('symmetry_equiv', 'pos_as_xyz')],
  [both('diffrn', 'ambient_temperature'), both('diffrn', 'ambient_temp')],
  [both('cell_measurement', 'temperature'), both('cell_measurement', 'temp')],
  [both('reflns', 'number_gt'), both('reflns', 'number_observed')],
]
