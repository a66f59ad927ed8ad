/** The open rings at the ends of dangling bonds: flat, facing the viewer. */

export const RING_VERTEX = /* glsl */ `
in vec3 tip;
in vec3 color;
in float group;
in float sphere;

out vec3 vPoint;
flat out vec3 vTip;
flat out vec3 vColor;
flat out float vOpacity;
flat out float vDimming;

void main() {
  vec2 state = stateOf(group, sphere);
  vec3 middle = (viewMatrix * vec4(tip * state.y + shiftOf(sphere), 1.0)).xyz;
  if (!isDrawn(state.x) || !isOfClass(group) || !isAhead(middle, RING_RADIUS + RING_HALF)) {
    gl_Position = NOWHERE;
    return;
  }
  vPoint = coverOf(middle, RING_RADIUS + RING_HALF, corner());
  vTip = middle;
  vColor = color;
  vOpacity = state.x;
  vDimming = dimmingOf(sphere);
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const RING_FRAGMENT = /* glsl */ `
in vec3 vPoint;
flat in vec3 vTip;
flat in vec3 vColor;
flat in float vOpacity;
flat in float vDimming;

void main() {
  vec3 ray = rayDirection(vPoint);
  vec3 from = vPoint - vTip;
  float along = dot(from, ray);
  vec3 point = vPoint - along * ray;
  float off = abs(length(point - vTip) - RING_RADIUS);
  if (off > RING_HALF) discard;
  putAt(point);
  if (uPhase == 1) {
    fragment = vec4(0.0);
    return;
  }
  vec3 shown = encoded(0.7 * vColor);
  shown = cued(outlined(shown, point, RING_HALF - off, 2.0 * RING_HALF), point);
  fragment = vec4(dimmed(shown, vDimming) * vOpacity, vOpacity);
}
`
