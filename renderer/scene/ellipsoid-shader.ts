/** Ellipsoids: the square that covers the sphere about them. */
import { ATOM_VERTEX } from './atom-shader'

export const ELLIPSOID_VERTEX = /* glsl */ `
${ATOM_VERTEX}
in vec3 axis1;
in vec3 axis2;
in vec3 axis3;
in float shape;

flat out vec3 vAxis1;
flat out vec3 vAxis2;
flat out vec3 vAxis3;
flat out float vShape;

void main() {
  vAxis1 = mat3(viewMatrix) * axis1;
  vAxis2 = mat3(viewMatrix) * axis2;
  vAxis3 = mat3(viewMatrix) * axis3;
  vShape = shape;
  coverAtom();
}
`
