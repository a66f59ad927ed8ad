/**
 * What balls and ellipsoids have in common: the square that covers them, a point where the graphics card
 * draws such large points, two triangles where it does not.
 */
export const ATOM_VERTEX = /* glsl */ `
uniform float uPixel;
uniform float uLargestPoint;
uniform float uSmall;

flat out vec3 vCenter;
flat out vec3 vColor;
flat out vec4 vLost;
flat out vec2 vMarks;
flat out float vOpacity;
flat out float vDimming;

/** Pixels by which points are larger than what they show. */
const float SPARE = 0.5;

/**
 * The middle of the square about the outline of a sphere, in units of depth (perspective), and half its
 * sides. Tangents to the circle in which the sphere is cut: distance to the line x = t·depth is the radius.
 */
void outlineOf(vec3 middle, float radius, out vec2 place, out vec2 reach) {
  place = middle.xy;
  reach = vec2(radius);
  if (isOrthographic) return;
  float square = middle.z * middle.z - radius * radius;
  place = -middle.xy * middle.z / square;
  reach = radius * sqrt(middle.xy * middle.xy + square) / square;
}

/** Covers the outline of a sphere, or is nowhere where that is not in view or is for the other way to draw it. */
void cover(vec3 middle, float radius) {
  bool isNear = !isOrthographic && -middle.z < 1.01 * radius;
  vec2 place;
  vec2 reach;
  outlineOf(middle, radius, place, reach);
  float size = 2.0 * max(reach.x, reach.y) / uPixel + SPARE;
  bool isPoint = !isNear && size < uLargestPoint;
#ifdef HAS_DOTS
  float unit = isOrthographic ? 1.0 : -middle.z;
  if (uPhase == 0 && 2.0 * radius / (uPixel * unit) <= uSmall) {
    gl_Position = NOWHERE;
    return;
  }
#endif
#ifdef POINTS
  if (!isPoint) {
    gl_Position = NOWHERE;
    return;
  }
  vec4 at = projectionMatrix * vec4(isOrthographic ? place : -middle.z * place, middle.z, 1.0);
  vec2 room = at.w * (1.0 + reach * vec2(projectionMatrix[0][0], projectionMatrix[1][1]));
  if (any(greaterThan(abs(at.xy), room))) {
    gl_Position = NOWHERE;
    return;
  }
  // Points whose middle is out of view are not drawn at all: it is moved to the border.
  gl_Position = vec4(clamp(at.xyz, -at.w, at.w), at.w);
  gl_PointSize = size;
#else
  if (isPoint) {
    gl_Position = NOWHERE;
    return;
  }
  gl_Position = projectionMatrix * vec4(coverOf(middle, radius, cornerOfSix()), 1.0);
#endif
}

/** Puts an atom where it is seen, or nothing where it is not. */
void showAtom(Atom atom) {
  vec2 state = stateOf(atom.group, atom.sphere);
  vec3 middle = (viewMatrix * vec4(atom.center * state.y + shiftOf(atom.sphere), 1.0)).xyz;
  if (!isDrawn(state.x) || !isOfClass(atom.group) || !isAhead(middle, atom.radius)) {
    gl_Position = NOWHERE;
    return;
  }
  vCenter = middle;
  vColor = atom.color;
  vLost = uPhase == 1 ? vec4(0.0) : occlusionOf(atom.sphere);
  vMarks = atom.marks;
  vOpacity = state.x;
  vDimming = dimmingOf(atom.sphere);
  cover(middle, atom.radius);
}

int rowOfVertex() {
#ifdef POINTS
  return gl_VertexID;
#else
  return gl_VertexID / 6;
#endif
}
`
