/** Translucent faces of polyhedra: flat, seen from both sides. */
import { FRAGMENT_COMMON, FRAGMENT_SHEET } from './fragment-common'
import { VERTEX_COMMON, VERTEX_CORNER } from './impostor-shader'

export const POLYHEDRON_VERTEX = /* glsl */ `
${VERTEX_CORNER}
${VERTEX_COMMON}
/** A normal of unit length. */
in vec3 outward;
/** sRGB components, and the opacity of a face. */
in vec4 color;
/** The group or part that it fades with. */
in float group;

out vec3 vPoint;
flat out vec3 vNormal;
flat out vec4 vColor;
flat out float vOpacity;

void main() {
  vec2 state = stateOf(group);
  if (state.x <= 0.001) {
    gl_Position = NOWHERE;
    return;
  }
  vPoint = (viewMatrix * vec4(position * state.y, 1.0)).xyz;
  vNormal = mat3(viewMatrix) * outward;
  vColor = color;
  vOpacity = state.x;
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const POLYHEDRON_FRAGMENT = /* glsl */ `
${FRAGMENT_COMMON}
${FRAGMENT_SHEET}
in vec3 vPoint;
flat in vec3 vNormal;
flat in vec4 vColor;
flat in float vOpacity;

void main() {
  if (!isInTurn()) discard;
  // Light falls on either side: faces differ, so that their folds are seen.
  float light = 0.72 + 0.4 * abs(dot(vNormal, KEY));
  vec3 shown = cued(min(vColor.rgb * light, 1.0), vPoint);
  float alpha = vColor.a * vOpacity;
  fragment = vec4(shown * alpha, alpha);
}
`
