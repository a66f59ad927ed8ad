/**
 * Rings around what is selected: all rays that pass a segment (an atom's is a point) at a distance
 * just above the body's radius, at the depth where they pass it.
 */

import { VERTEX_CORNER, VERTEX_FOCUS, VERTEX_SHIFT, VERTEX_VEIL } from './impostor-shader'

/** CSS pixels from the body to the ring, to its outer edge, and what is surely beyond. */
const SIZES = `
const float INNER = 0.66;
const float OUTER = 3.5;
const float WIDEST = 4.4;
`

export const HALO_VERTEX = /* glsl */ `
${VERTEX_CORNER}
${VERTEX_FOCUS}
${VERTEX_SHIFT}
${VERTEX_VEIL}
${SIZES}
in vec3 start;
in vec3 end;
in float radius;
in vec2 group;
in vec2 spheres;

uniform float uUnit;

out vec3 vPoint;
flat out vec3 vStart;
flat out vec3 vEnd;
flat out float vRadius;
flat out float vDimming;

void main() {
  vec2 first = stateOf(group.x, spheres.x);
  vec2 second = stateOf(group.y, spheres.y);
  if (min(first.x, second.x) <= 0.001) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vStart = (viewMatrix * vec4(start * first.y + shiftOf(spheres.x), 1.0)).xyz;
  vEnd = (viewMatrix * vec4(end * second.y + shiftOf(spheres.y), 1.0)).xyz;
  vRadius = radius;
  vDimming = min(dimmingOf(spheres.x), dimmingOf(spheres.y));
  vec3 middle = 0.5 * (vStart + vEnd);
  float ring = WIDEST * uUnit * (isOrthographic ? 1.0 : -middle.z);
  // Generous, for the ring is thin and seldom: a square that holds the segment in every perspective.
  float reach = 1.2 * (0.5 * length(vEnd - vStart) + radius + ring);
  vPoint = middle + vec3(reach * corner(), 0.0);
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const HALO_FRAGMENT = /* glsl */ `
precision highp float;
${SIZES}
uniform mat4 projectionMatrix;
uniform float uPixel;
uniform float uUnit;
uniform vec3 uAccent;
uniform vec3 uCueColor;
uniform float uStrength;

in vec3 vPoint;
flat in vec3 vStart;
flat in vec3 vEnd;
flat in float vRadius;
flat in float vDimming;
out vec4 fragment;

void main() {
  vec3 ray = isOrthographic ? vec3(0.0, 0.0, -1.0) : normalize(vPoint);
  vec3 from = vPoint - vStart;
  vec3 segment = vEnd - vStart;
  vec3 fromAcross = from - dot(from, ray) * ray;
  vec3 segmentAcross = segment - dot(segment, ray) * ray;
  float square = dot(segmentAcross, segmentAcross);
  float share = square > 1e-8 ? clamp(dot(fromAcross, segmentAcross) / square, 0.0, 1.0) : 0.0;
  float miss = length(fromAcross - share * segmentAcross);
  vec3 nearest = vStart + share * segment;

  float unit = isOrthographic ? 1.0 : -nearest.z;
  float soft = 0.6 * uPixel * unit;
  float inner = vRadius + INNER * uUnit * unit;
  float outer = vRadius + OUTER * uUnit * unit;
  float alpha = smoothstep(inner - soft, inner + soft, miss);
  alpha *= 1.0 - smoothstep(outer - soft, outer + soft, miss);
  if (alpha <= 0.0) discard;
  vec2 clip = vec2(
    projectionMatrix[2][2] * nearest.z + projectionMatrix[3][2],
    projectionMatrix[2][3] * nearest.z + projectionMatrix[3][3]
  );
  gl_FragDepth = 0.5 * clip.x / clip.y + 0.5;
  fragment = vec4(mix(uAccent, uCueColor, vDimming), 1.0) * alpha * uStrength;
}
`
