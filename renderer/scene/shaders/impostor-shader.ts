/**
 * What the shaders of all bodies share. They draw a quad that just covers the outline of the
 * body and let each fragment meet its ray with the exact surface, which gives the depth, the normal
 * and the distance to the outline. All of it happens in view space (the eye at the origin, looking
 * along −z) and uses the projection only to place the result, so any window into the projection
 * (a tile of a picture, a shifted sample) draws the very same surface.
 */

import { RING } from '../../../shared/scene/sizes'
import { SOLID } from '../../../shared/scene/visibility'
import { ROW } from '../bodies/texel-row'

export const RING_SIZES = `
const float RING_RADIUS = ${RING.radius};
const float RING_HALF = ${RING.half};
`

/** Vertices of a body that is drawn as two triangles of its own. */
export const SIX = 6

export const VERTEX_CORNER = /* glsl */ `
/** A corner of a quad by its number: (±1, ±1), counter-clockwise. */
vec2 cornerAt(int number) {
  return vec2(number == 1 || number == 2 ? 1.0 : -1.0, number < 2 ? -1.0 : 1.0);
}

/** The corner of its quad that a vertex is, where quads have four. */
vec2 corner() {
  return cornerAt(gl_VertexID % 4);
}

/** The same of two triangles that share no vertex. */
vec2 cornerOfSix() {
  int number = gl_VertexID % 6;
  return cornerAt(number < 3 ? number : number == 3 ? 0 : number - 2);
}
`

/** Where a row stands in a texture of one texel a row. */
const VERTEX_TEXEL = /* glsl */ `
#ifndef TEXEL_AT
#define TEXEL_AT
ivec2 texelAt(int row) {
  return ivec2(row & ${ROW - 1}, row >> ${Math.log2(ROW)});
}
#endif
`

export const VERTEX_SHIFT = /* glsl */ `
${VERTEX_TEXEL}
uniform highp sampler2D uShifts;
uniform bool uIsShifted;

/** How far a sphere is moved with its fragment; below 0: no sphere. */
vec3 shiftOf(float sphere) {
  if (!uIsShifted || sphere < 0.0) return vec3(0.0);
  return texelFetch(uShifts, texelAt(int(sphere)), 0).xyz;
}
`

export const VERTEX_FOCUS = /* glsl */ `
${VERTEX_TEXEL}
uniform highp sampler2D uFocus;
uniform float uFocusShare;
uniform float uDimming;

/** How far a sphere is mixed into the background, because it is out of focus. */
float dimmingOf(float sphere) {
  if (uDimming == 0.0) return 0.0;
  vec2 states = texelFetch(uFocus, texelAt(int(sphere)), 0).rg;
  return uDimming * mix(states.x, states.y, uFocusShare);
}
`

export const VERTEX_VEIL = /* glsl */ `
${VERTEX_TEXEL}
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
  return texelFetch(uVeil, texelAt(int(sphere)), 0).r;
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
uniform bool uIsOccluded;
#ifdef SOLID_PHASE
const int uPhase = 0;
#else
uniform int uPhase;
#endif
uniform int uClass;

const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

/** Solid things belong to phase 0, ghosts to the other phases, hidden things to none. */
bool isDrawn(float opacity) {
  return opacity > 0.001 && (opacity < SOLID) == (uPhase > 0);
}

/** Whether the ghosts of a group are among those that are drawn now. */
bool isOfClass(float group) {
  return uPhase != 3 || int(texelFetch(uGroups, ivec2(int(group), 0), 0).z) == uClass;
}

/** Whether the eye is outside of a sphere. */
bool isAhead(vec3 middle, float radius) {
  return isOrthographic || length(middle) > radius;
}

/** A corner of the square that just covers the outline of a sphere. */
vec3 coverOf(vec3 middle, float radius, vec2 place) {
  if (isOrthographic) return middle + vec3(radius * place, 0.0);
  float distance = length(middle);
  vec3 away = middle / distance;
  vec3 right = normalize(cross(away, vec3(0.0, 1.0, 0.0)));
  float reach = radius * distance / sqrt(distance * distance - radius * radius);
  return middle + reach * (place.x * right + place.y * cross(right, away));
}

/** Light lost to what is shown around a sphere, (mean, lobe) with the lobe in view space. */
vec4 occlusionOf(float sphere) {
  if (!uIsOccluded || sphere < 0.0) return vec4(0.0);
  vec4 lost = texelFetch(uOcclusion, texelAt(int(sphere)), 0);
  return vec4(lost.x, mat3(viewMatrix) * lost.yzw);
}
`
