/** Ellipsoids: the square about the sphere that holds them. */
import { ATOM_VERTEX } from './atom-shader'
import { READ_ELLIPSOID } from '../bodies/body-rows'

export const ELLIPSOID_VERTEX = /* glsl */ `
${READ_ELLIPSOID}
${ATOM_VERTEX}
flat out vec3 vAxis1;
flat out vec3 vAxis2;
flat out vec3 vAxis3;
flat out float vShape;

void main() {
  int row = rowOfVertex();
  uvec4 axis1 = texelOf(row, TEXELS, 2);
  vAxis1 = mat3(viewMatrix) * uintBitsToFloat(axis1.xyz);
  vAxis2 = mat3(viewMatrix) * uintBitsToFloat(texelOf(row, TEXELS, 3).xyz);
  vAxis3 = mat3(viewMatrix) * uintBitsToFloat(texelOf(row, TEXELS, 4).xyz);
  vShape = float(axis1.w);
  showAtom(atomOf(row, TEXELS));
}
`
