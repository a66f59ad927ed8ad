/**
 * The colours of Jmol, the usual reading of CPK: one per element in the order of the atomic number.
 * Values: jmol.sourceforge.net/jscolors, "Jmol colors", hydrogen to meitnerium.
 */
// prettier-ignore
export const JMOL: readonly string[] = [
  /* H  */ '#ffffff', '#d9ffff',
  /* Li */ '#cc80ff', '#c2ff00', '#ffb5b5', '#909090', '#3050f8', '#ff0d0d', '#90e050', '#b3e3f5',
  /* Na */ '#ab5cf2', '#8aff00', '#bfa6a6', '#f0c8a0', '#ff8000', '#ffff30', '#1ff01f', '#80d1e3',
  /* K  */ '#8f40d4', '#3dff00',
  /* Sc */ '#e6e6e6', '#bfc2c7', '#a6a6ab', '#8a99c7', '#9c7ac7', '#e06633', '#f090a0', '#50d050', '#c88033', '#7d80b0',
  /* Ga */ '#c28f8f', '#668f8f', '#bd80e3', '#ffa100', '#a62929', '#5cb8d1',
  /* Rb */ '#702eb0', '#00ff00',
  /* Y  */ '#94ffff', '#94e0e0', '#73c2c9', '#54b5b5', '#3b9e9e', '#248f8f', '#0a7d8c', '#006985', '#c0c0c0', '#ffd98f',
  /* In */ '#a67573', '#668080', '#9e63b5', '#d47a00', '#940094', '#429eb0',
  /* Cs */ '#57178f', '#00c900',
  /* La */ '#70d4ff', '#ffffc7', '#d9ffc7', '#c7ffc7', '#a3ffc7', '#8fffc7', '#61ffc7',
  /* Gd */ '#45ffc7', '#30ffc7', '#1fffc7', '#00ff9c', '#00e675', '#00d452', '#00bf38', '#00ab24',
  /* Hf */ '#4dc2ff', '#4da6ff', '#2194d6', '#267dab', '#266696', '#175487', '#d0d0e0', '#ffd123', '#b8b8d0',
  /* Tl */ '#a6544d', '#575961', '#9e4fb5', '#ab5c00', '#754f45', '#428296',
  /* Fr */ '#420066', '#007d00',
  /* Ac */ '#70abfa', '#00baff', '#00a1ff', '#008fff', '#0080ff', '#006bff', '#545cf2',
  /* Cm */ '#785ce3', '#8a4fe3', '#a136d4', '#b31fd4', '#b31fba', '#b30da6', '#bd0d87', '#c70066',
  /* Rf */ '#cc0059', '#d1004f', '#d90045', '#e00038', '#e6002e', '#eb0026',
]
