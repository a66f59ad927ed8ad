/** The light that surfaces send to the eye, for fragments, and for vertices of what is too small to have any. */
import {
  FILL_LAMP,
  GLOSS,
  INK_LEVEL,
  KEY_LAMP,
  KEY_UNSHADED,
  LIGHT_OF,
  STROKE_DARKNESS,
  STROKE_SHARE,
} from '../../../shared/scene/shading'
import { MATERIALS } from '../../../shared/scene/stage-look'

export const LIGHT = /* glsl */ `
const int GLOSSY = ${MATERIALS.indexOf('glossy')};
const int FLAT = ${MATERIALS.indexOf('flat')};
#ifdef MATERIAL
const int uMaterial = MATERIAL;
#else
uniform int uMaterial;
#endif
uniform float uShade;
uniform float uCueDepth;
uniform vec2 uCue;
uniform vec3 uCueColor;

const vec3 KEY = vec3(${KEY_LAMP.join(', ')});
const vec3 FILL = vec3(${FILL_LAMP.join(', ')});
/** Of flat bodies: the tone away from the light, and the light where it begins. */
const float SHADED = 0.8;
const float SHADED_BELOW = 0.08;
/** How dark strokes are, and how much of a body's thickness they may take: of flat ones they are ink. */
const float STROKE_DARKNESS = ${STROKE_DARKNESS};
const float STROKE_SHARE = ${STROKE_SHARE.matte};
const vec3 INK = vec3(${INK_LEVEL});
const float INK_SHARE = ${STROKE_SHARE.flat};

/**
 * sRGB from linear light, IEC 61966-2-1. Its power is given by roots, which cost a third of it, within a
 * tenth of the step between two of 256 levels (a minimax fit from where it begins to 1).
 */
vec3 encoded(vec3 color) {
  vec3 root = sqrt(color);
  vec3 power = 0.833748 * root + 0.298113 * sqrt(root) - 0.055317 * color - 0.076905;
  return mix(12.92 * color, power, step(0.0031308, color));
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
  float sky = ${LIGHT_OF.sky} + ${LIGHT_OF.skyTilt} * normal.y;
  float light = open * (sky + ${LIGHT_OF.fill} * fill) + mix(open, 1.0, ${KEY_UNSHADED}) * ${LIGHT_OF.key} * key;
  vec3 color = base * light;
  if (uMaterial == GLOSSY) {
    float gloss = max(0.0, dot(normal, normalize(KEY - ray)));
    float gloss2 = gloss * gloss;
    float gloss4 = gloss2 * gloss2;
    float gloss8 = gloss4 * gloss4;
    float gloss16 = gloss8 * gloss8;
    // To the powers of 52 and 8.
    color += open * (${GLOSS.spot} * gloss16 * gloss16 * gloss16 * gloss4 + ${GLOSS.glow} * gloss8);
  }
  return encoded(clamp(color, 0.0, 1.0));
}

/** A shown color, fading with its distance from the eye. */
vec3 cued(vec3 shown, vec3 point) {
  return mix(shown, uCueColor, uCueDepth * smoothstep(uCue.x, uCue.y, -point.z));
}

/** A shown color of what is out of focus. */
vec3 dimmed(vec3 shown, float dimming) {
  return mix(shown, uCueColor, dimming);
}

`
