/** Balls: a square across the cone that touches the sphere. */

import { ATOM_VERTEX } from './atom-shader'

export const SPHERE_VERTEX = /* glsl */ `
${ATOM_VERTEX}
flat out float vRadius;

void main() {
  vRadius = radius;
  coverAtom();
}
`
