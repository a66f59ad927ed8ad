/** What the fragments of all bodies share: depth, light, strokes, distance. */
import { MOST_CLASSES } from './ghost-classes'
import { RING_SIZES } from './impostor-shader'
import { MATERIALS } from './stage-uniforms'

export const FRAGMENT_COMMON = /* glsl */ `
precision highp float;
const int GLOSSY = ${MATERIALS.indexOf('glossy')};
const int FLAT = ${MATERIALS.indexOf('flat')};
${RING_SIZES}
uniform mat4 projectionMatrix;
uniform int uPhase;
uniform highp sampler2D uSolidDepth;
uniform float uUnit;
uniform float uPixel;
uniform vec4 uWindow;
uniform float uStroke;
uniform int uMaterial;
uniform float uShade;
uniform float uCueDepth;
uniform vec2 uCue;
uniform vec3 uCueColor;

out vec4 fragment;

const vec3 KEY = vec3(-0.42, 0.56, 0.714);
const vec3 FILL = vec3(0.78, -0.22, 0.586);
/** Of flat bodies: the tone away from the light, and the light where it begins. */
const float SHADED = 0.8;
const float SHADED_BELOW = 0.08;
/** How dark strokes are, and how much of a body's thickness they may take: of flat ones they are ink. */
const float STROKE_DARKNESS = 0.62;
const float STROKE_SHARE = 0.22;
const vec3 INK = vec3(0.07);
const float INK_SHARE = 0.32;
/** CSS pixels: lines drawn on bodies. */
const float FINE = 1.1;

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

/** sRGB from linear light, IEC 61966-2-1. */
vec3 encoded(vec3 color) {
  return mix(12.92 * color, 1.055 * pow(color, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, color));
}

/** The light a surface sends to the eye, as the display wants it. */
vec3 lit(vec3 base, vec3 normal, vec3 ray, vec4 lost) {
  float open = exp(-uShade * max(0.0, lost.x + dot(lost.yzw, normal)));
  float key = max(0.0, dot(normal, KEY));
  if (uMaterial == FLAT) {
    float tone = mix(SHADED, 1.0, smoothstep(-0.02, 0.02, key - SHADED_BELOW));
    return encoded(base * tone * open);
  }
  float fill = max(0.0, dot(normal, FILL));
  float sky = 0.42 + 0.1 * normal.y;
  float light = open * (sky + 0.16 * fill) + mix(open, 1.0, 0.4) * 0.86 * key;
  vec3 color = base * light;
  if (uMaterial == GLOSSY) {
    float gloss = max(0.0, dot(normal, normalize(KEY - ray)));
    color += open * (0.24 * pow(gloss, 52.0) + 0.035 * pow(gloss, 8.0));
  }
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
  if (uStroke == 0.0) return shown;
  bool isInk = uMaterial == FLAT;
  float stroke = min(atDepth(uStroke, point), (isInk ? INK_SHARE : STROKE_SHARE) * thickness);
  float share = within(stroke, edge, point);
  return isInk ? mix(shown, INK, share) : shown * (1.0 - STROKE_DARKNESS * share);
}

/** A shown color, fading with its distance from the eye. */
vec3 cued(vec3 shown, vec3 point) {
  return mix(shown, uCueColor, uCueDepth * smoothstep(uCue.x, uCue.y, -point.z));
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
