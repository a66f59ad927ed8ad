/**
 * What the shaders of all bodies share. They draw a quad that just covers the outline of the
 * body and let each fragment meet its ray with the exact surface, which gives the depth, the normal
 * and the distance to the outline. All of it happens in view space (the eye at the origin, looking
 * along −z) and uses the projection only to place the result, so any window into the projection
 * (a tile of a picture, a shifted sample) draws the very same surface.
 */

import { RING } from '../../shared/scene/sizes'
import { SOLID } from '../../shared/scene/visibility'

/** How strongly neighbours darken. */
const OCCLUSION = 1.8

const RING_SIZES = `
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

export const FRAGMENT_COMMON = /* glsl */ `
precision highp float;
const float OCCLUSION = ${OCCLUSION};
${RING_SIZES}
uniform mat4 projectionMatrix;
uniform int uPhase;
uniform float uPixel;
uniform float uStroke;
uniform vec2 uCue;
uniform vec3 uCueColor;

out vec4 fragment;

const vec3 KEY = vec3(-0.42, 0.56, 0.714);
const vec3 FILL = vec3(0.78, -0.22, 0.586);
const float CUE_DEPTH = 0.56;

vec3 rayDirection(vec3 point) {
  return isOrthographic ? vec3(0.0, 0.0, -1.0) : normalize(point);
}

/** A length that is so many units long at distance 1 (perspective) or anywhere (orthographic). */
float atDepth(float size, vec3 point) {
  return isOrthographic ? size : -size * point.z;
}

float windowDepth(float z) {
  vec2 clip = vec2(
    projectionMatrix[2][2] * z + projectionMatrix[3][2],
    projectionMatrix[2][3] * z + projectionMatrix[3][3]
  );
  return 0.5 * clip.x / clip.y + 0.5;
}

/** sRGB from linear light, IEC 61966-2-1. */
vec3 encoded(vec3 color) {
  return mix(12.92 * color, 1.055 * pow(color, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, color));
}

/** The light a surface sends to the eye, as the display wants it. */
vec3 lit(vec3 base, vec3 normal, vec3 ray, vec4 lost) {
  float open = exp(-OCCLUSION * max(0.0, lost.x + dot(lost.yzw, normal)));
  float key = max(0.0, dot(normal, KEY));
  float fill = max(0.0, dot(normal, FILL));
  float sky = 0.42 + 0.1 * normal.y;
  float light = open * (sky + 0.16 * fill) + mix(open, 1.0, 0.4) * 0.86 * key;
  float gloss = max(0.0, dot(normal, normalize(KEY - ray)));
  vec3 color = base * light + open * (0.2 * pow(gloss, 46.0) + 0.035 * pow(gloss, 8.0));
  return encoded(clamp(color, 0.0, 1.0));
}

/** 1 within a length of an edge, 0 beyond, a pixel between. */
float within(float reach, float edge, vec3 point) {
  float pixel = atDepth(uPixel, point);
  return 1.0 - smoothstep(reach - 0.5 * pixel, reach + 0.5 * pixel, edge);
}

/**
 * A shown color with the stroke along the outline.
 *
 * @param edge distance to the outline, @param thickness of the body: thin sticks get thin strokes
 */
vec3 outlined(vec3 shown, vec3 point, float edge, float thickness) {
  float stroke = min(atDepth(uStroke, point), 0.22 * thickness);
  return shown * (1.0 - 0.62 * within(stroke, edge, point));
}

/** A shown color, fading with its distance from the eye. */
vec3 cued(vec3 shown, vec3 point) {
  return mix(shown, uCueColor, CUE_DEPTH * smoothstep(uCue.x, uCue.y, -point.z));
}

/** A shown color of what is out of focus. */
vec3 dimmed(vec3 shown, float dimming) {
  return mix(shown, uCueColor, dimming);
}

/**
 * The hatching of alternatives: every other stripe nearly fades into the background, stripes finer than
 * two pixels evenly.
 */
vec3 hatched(vec3 shown, float across, float period, vec3 point) {
  float soft = atDepth(uPixel, point) / period;
  float phase = abs(fract(across / period) - 0.5);
  float stripe = mix(smoothstep(0.25 - soft, 0.25 + soft, phase), 0.5, smoothstep(0.2, 0.5, soft));
  return mix(shown, uCueColor, 0.85 * stripe);
}
`
