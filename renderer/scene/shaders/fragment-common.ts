/** What the fragments of all bodies share: depth, light, strokes, distance. */
import { FINE_LINE, STRIPES } from '../../../shared/scene/shading'
import { MOST_CLASSES } from '../drawing/ghost-classes'
import { RING_SIZES } from './impostor-shader'
import { LIGHT } from './light'

export const FRAGMENT_COMMON = /* glsl */ `
precision highp float;
${RING_SIZES}
uniform mat4 projectionMatrix;
#ifdef SOLID_PHASE
const int uPhase = 0;
#else
uniform int uPhase;
#endif
uniform highp sampler2D uSolidDepth;
uniform float uUnit;
uniform float uPixel;
uniform vec4 uWindow;
uniform float uStroke;

out vec4 fragment;

/** CSS pixels: lines drawn on bodies. */
const float FINE = ${FINE_LINE};

${LIGHT}
/** The point of the ray through the fragment at this depth, so that the vertices of bodies need not tell. */
vec3 seenAt(float z) {
  vec2 place = gl_FragCoord.xy * uWindow.xy + uWindow.zw;
  // Of what stands beside or behind the eye the ray is still one ahead of it.
  return isOrthographic ? vec3(place, z) : max(-z, 1e-3) * vec3(place, -1.0);
}

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

/** Puts the fragment where its point is. Ghosts of one class alone are not seen behind what is solid. */
void putAt(vec3 point) {
  float depth = windowDepth(point.z);
  if (uPhase == 3 && depth >= texelFetch(uSolidDepth, ivec2(gl_FragCoord.xy), 0).r) discard;
  gl_FragDepth = depth;
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
  if (uStroke == 0.0) return shown;
  bool isInk = uMaterial == FLAT;
  float stroke = min(atDepth(uStroke, point), (isInk ? INK_SHARE : STROKE_SHARE) * thickness);
  float share = within(stroke, edge, point);
  return isInk ? mix(shown, INK, share) : shown * (1.0 - STROKE_DARKNESS * share);
}

/**
 * The hatching of alternatives: every other stripe nearly fades into the background, stripes finer than
 * two pixels evenly.
 */
vec3 hatched(vec3 shown, float across, float period, vec3 point) {
  float soft = atDepth(uPixel, point) / period;
  float phase = abs(fract(across / period) - 0.5);
  float stripe = mix(smoothstep(0.25 - soft, 0.25 + soft, phase), 0.5, smoothstep(0.2, 0.5, soft));
  return mix(shown, uCueColor, ${STRIPES.fade} * stripe);
}
`

/** What is thin and seen through is drawn between the layers of ghosts, those behind most of them first. */
export const FRAGMENT_SHEET = /* glsl */ `
const int MOST_LAYERS = ${MOST_CLASSES};
uniform highp sampler2D uLayerDepths[MOST_LAYERS];
uniform int uLayerCount;
uniform int uNearer;

/** Whether as many layers of ghosts are before the fragment as those that are still to be laid over it. */
bool isInTurn() {
  if (uLayerCount == 0) return true;
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  int nearer = 0;
${Array.from(
  { length: MOST_CLASSES },
  (_, i) =>
    `  if (uLayerCount > ${i} && texelFetch(uLayerDepths[${i}], pixel, 0).r < gl_FragCoord.z) nearer++;`,
).join('\n')}
  return nearer == uNearer;
}
`
