/** Balls: the square about their outline. */
import { ATOM_VERTEX } from './atom-shader'
import { READ_BALL } from '../bodies/body-rows'

export const SPHERE_VERTEX = /* glsl */ `
${READ_BALL}
${ATOM_VERTEX}
flat out float vRadius;

void main() {
  Atom atom = atomOf(rowOfVertex(), TEXELS);
  vRadius = atom.radius;
  showAtom(atom);
}
`
