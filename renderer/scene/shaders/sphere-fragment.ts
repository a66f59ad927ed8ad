/** Balls: the ray's first meeting with the sphere. */
import { ATOM_FRAGMENT } from './atom-fragment'

export const SPHERE_FRAGMENT = /* glsl */ `
${ATOM_FRAGMENT}
flat in float vRadius;

void main() {
  vec3 seen = seenAt(vCenter.z);
  vec3 ray = rayDirection(seen);
  vec3 from = seen - vCenter;
  float along = dot(from, ray);
  float missSquare = dot(from, from) - along * along;
  float halfChordSquare = vRadius * vRadius - missSquare;
  if (halfChordSquare < 0.0) discard;
  vec3 point = seen - (along + sqrt(halfChordSquare)) * ray;
  putAt(point);
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
