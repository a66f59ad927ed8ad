/** What balls and ellipsoids have in common: the square that covers them. */

export const ATOM_VERTEX = /* glsl */ `
in vec3 center;
in float radius;
in vec3 color;
/** Its sphere, group, first sector, and 1 for an alternative. */
in vec4 marks;

out vec3 vPoint;
flat out vec3 vCenter;
flat out vec3 vColor;
flat out vec4 vLost;
flat out vec2 vMarks;
flat out float vOpacity;
flat out float vDimming;

/** Puts a corner of the square that covers the sphere of this radius, or nothing where none is drawn. */
void coverAtom() {
  vec2 state = stateOf(marks.y, marks.x);
  vec3 middle = (viewMatrix * vec4(center * state.y + shiftOf(marks.x), 1.0)).xyz;
  if (!isDrawn(state.x) || !isAhead(middle, radius)) {
    gl_Position = NOWHERE;
    return;
  }
  vPoint = coverOf(middle, radius);
  vCenter = middle;
  vColor = color;
  vLost = uPhase == 1 ? vec4(0.0) : occlusionOf(int(marks.x));
  vMarks = marks.zw;
  vOpacity = state.x;
  vDimming = dimmingOf(marks.x);
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`
