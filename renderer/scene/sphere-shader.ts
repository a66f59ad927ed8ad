/** Balls: a square across the cone that touches the sphere, and the ray's first meeting with it. */

import { ATOM_FRAGMENT } from './atom-shader'

export const SPHERE_VERTEX = /* glsl */ `
in vec3 center;
in float radius;
in vec3 color;
/** Its sphere, group, first sector, and 1 for an alternative. */
in vec4 marks;

out vec3 vPoint;
flat out vec3 vCenter;
flat out float vRadius;
flat out vec3 vColor;
flat out vec4 vLost;
flat out vec2 vMarks;
flat out float vOpacity;

void main() {
  vec2 state = stateOf(marks.y);
  vec3 middle = (viewMatrix * vec4(center * state.y, 1.0)).xyz;
  if (!isDrawn(state.x) || !isAhead(middle, radius)) {
    gl_Position = NOWHERE;
    return;
  }
  vPoint = coverOf(middle, radius);
  vCenter = middle;
  vRadius = radius;
  vColor = color;
  vLost = uPhase == 1 ? vec4(0.0) : occlusionOf(int(marks.x));
  vMarks = marks.zw;
  vOpacity = state.x;
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const SPHERE_FRAGMENT = /* glsl */ `
${ATOM_FRAGMENT}
in vec3 vPoint;
flat in vec3 vCenter;
flat in float vRadius;
flat in vec3 vColor;
flat in vec4 vLost;
flat in vec2 vMarks;
flat in float vOpacity;

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
  shown = cued(outlined(shown, point, edge, vRadius), point);
  fragment = vec4(shown * vOpacity, vOpacity);
}
`
