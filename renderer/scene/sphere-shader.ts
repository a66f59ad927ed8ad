/** Balls: a square across the cone that touches the sphere, and the ray's first meeting with it. */

import { ATOM_FRAGMENT, ATOM_VERTEX } from './atom-shader'

export const SPHERE_VERTEX = /* glsl */ `
${ATOM_VERTEX}
flat out float vRadius;

void main() {
  vRadius = radius;
  coverAtom();
}
`

export const SPHERE_FRAGMENT = /* glsl */ `
${ATOM_FRAGMENT}
flat in float vRadius;

void main() {
  vec3 ray = rayDirection(vPoint);
  vec3 from = vPoint - vCenter;
  float along = dot(from, ray);
  float missSquare = dot(from, from) - along * along;
  float halfChordSquare = vRadius * vRadius - missSquare;
  if (halfChordSquare < 0.0) discard;
  vec3 point = vPoint - (along + sqrt(halfChordSquare)) * ray;
  gl_FragDepth = windowDepth(point.z);
  if (uPhase == 1) {
    fragment = vec4(0.0);
    return;
  }
  vec3 normal = (point - vCenter) / vRadius;
  float edge = vRadius - sqrt(missSquare);
  vec3 shown = painted(vColor, vMarks, point, vCenter, normal, ray, vLost);
  shown = dimmed(cued(outlined(shown, point, edge, vRadius), point), vDimming);
  fragment = vec4(shown * vOpacity, vOpacity);
}
`
