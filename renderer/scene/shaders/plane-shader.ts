/** Translucent discs with a rim. */
import { FRAGMENT_COMMON, FRAGMENT_SHEET } from './fragment-common'
import { VERTEX_CORNER } from './impostor-shader'

export const PLANE_VERTEX = /* glsl */ `
${VERTEX_CORNER}
in vec3 center;
/** Two radii of the disc at right angles. */
in vec3 radius1;
in vec3 radius2;

out vec3 vPoint;
out vec2 vPlace;
flat out float vRadius;

void main() {
  // A little larger, so that the rim is whole.
  vPlace = 1.03 * corner();
  vPoint = (viewMatrix * vec4(center + vPlace.x * radius1 + vPlace.y * radius2, 1.0)).xyz;
  vRadius = length(radius1);
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const PLANE_FRAGMENT = /* glsl */ `
${FRAGMENT_COMMON}
${FRAGMENT_SHEET}
uniform vec3 uAccent;

in vec3 vPoint;
in vec2 vPlace;
flat in float vRadius;

const float FILLED = 0.2;
const float RIM = 0.75;

void main() {
  if (!isInTurn()) discard;
  float inside = vRadius * (1.0 - length(vPlace));
  float alpha = FILLED * within(0.0, -inside, vPoint);
  alpha = max(alpha, RIM * within(0.7 * atDepth(FINE * uUnit, vPoint), abs(inside), vPoint));
  if (alpha <= 0.004) discard;
  fragment = vec4(cued(uAccent, vPoint) * alpha, alpha);
}
`
