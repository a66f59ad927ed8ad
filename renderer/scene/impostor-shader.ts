/**
 * What the shaders of all bodies share. They draw a quad that just covers the outline of the
 * body and let each fragment meet its ray with the exact surface, which gives the depth, the normal
 * and the distance to the outline. All of it happens in view space (the eye at the origin, looking
 * along −z) and uses the projection only to place the result, so any window into the projection
 * (a tile of a picture, a shifted sample) draws the very same surface.
 */

import { RING } from '../../shared/scene/sizes'
import { SOLID } from '../../shared/scene/visibility'

export const RING_SIZES = `
const float RING_RADIUS = ${RING.radius};
const float RING_HALF = ${RING.half};
`

export const VERTEX_CORNER = /* glsl */ `
/** The corner of its quad that a vertex is: (±1, ±1), counter-clockwise. */
vec2 corner() {
  int number = gl_VertexID % 4;
  return vec2(number == 1 || number == 2 ? 1.0 : -1.0, number < 2 ? -1.0 : 1.0);
}
`

export const VERTEX_SHIFT = /* glsl */ `
uniform highp sampler2D uShifts;
uniform bool uIsShifted;

/** How far a sphere is moved with its fragment; below 0: no sphere. */
vec3 shiftOf(float sphere) {
  if (!uIsShifted || sphere < 0.0) return vec3(0.0);
  int row = int(sphere);
  int width = textureSize(uShifts, 0).x;
  return texelFetch(uShifts, ivec2(row % width, row / width), 0).xyz;
}
`

export const VERTEX_FOCUS = /* glsl */ `
uniform highp sampler2D uFocus;
uniform float uFocusShare;
uniform float uDimming;

/** How far a sphere is mixed into the background, because it is out of focus. */
float dimmingOf(float sphere) {
  if (uDimming == 0.0) return 0.0;
  int row = int(sphere);
  int width = textureSize(uFocus, 0).x;
  vec2 states = texelFetch(uFocus, ivec2(row % width, row / width), 0).rg;
  return uDimming * mix(states.x, states.y, uFocusShare);
}
`

export const VERTEX_VEIL = /* glsl */ `
uniform highp sampler2D uGroups;
uniform highp sampler2D uVeil;
uniform bool uIsVeiled;

/** Opacity and spread of a group. */
vec2 stateOf(float group) {
  return texelFetch(uGroups, ivec2(int(group), 0), 0).xy;
}

/** By how much the opacity of a sphere is lessened; below 0: no sphere. */
float veilOf(float sphere) {
  if (!uIsVeiled || sphere < 0.0) return 1.0;
  int row = int(sphere);
  int width = textureSize(uVeil, 0).x;
  return texelFetch(uVeil, ivec2(row % width, row / width), 0).r;
}

/** Opacity of a sphere of a group, and the spread of the group. */
vec2 stateOf(float group, float sphere) {
  return stateOf(group) * vec2(veilOf(sphere), 1.0);
}
`

export const VERTEX_COMMON = /* glsl */ `
${VERTEX_FOCUS}
${VERTEX_VEIL}
${VERTEX_SHIFT}
const float SOLID = ${SOLID};
${RING_SIZES}
uniform highp sampler2D uOcclusion;
uniform int uOccludingGroups;
/** What of the occlusion is left once other fragments are away, and how far they are, 0 to 1. */
uniform highp sampler2D uOwnOcclusion;
uniform float uApart;
uniform int uSphereCount;
uniform int uPhase;

const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

/** Solid things belong to phase 0, ghosts to the other phases, hidden things to none. */
bool isDrawn(float opacity) {
  return opacity > 0.001 && (opacity < SOLID) == (uPhase > 0);
}

/** Whether the eye is outside of a sphere. */
bool isAhead(vec3 middle, float radius) {
  return isOrthographic || length(middle) > radius;
}

/** The corner of the square that just covers the outline of a sphere. */
vec3 coverOf(vec3 middle, float radius) {
  vec2 place = corner();
  if (isOrthographic) return middle + vec3(radius * place, 0.0);
  float distance = length(middle);
  vec3 away = middle / distance;
  vec3 right = normalize(cross(away, vec3(0.0, 1.0, 0.0)));
  float reach = radius * distance / sqrt(distance * distance - radius * radius);
  return middle + reach * (place.x * right + place.y * cross(right, away));
}

/** Light lost to what is shown around a sphere, (mean, lobe) with the lobe in view space. */
vec4 occlusionOf(int sphere) {
  vec4 lost = vec4(0.0);
  int width = textureSize(uOcclusion, 0).x;
  for (int group = 0; group < uOccludingGroups; group++) {
    float opacity = texelFetch(uGroups, ivec2(group, 0), 0).x;
    if (opacity <= 0.0) continue;
    int at = group * uSphereCount + sphere;
    ivec2 texel = ivec2(at % width, at / width);
    vec4 taken = texelFetch(uOcclusion, texel, 0);
    if (uApart > 0.0) taken = mix(taken, texelFetch(uOwnOcclusion, texel, 0), uApart);
    lost += opacity * taken;
  }
  return vec4(lost.x, mat3(viewMatrix) * lost.yzw);
}
`
