/**
 * What the shaders of balls and sticks share. Both draw a quad that just covers the outline of the
 * body and let each fragment meet its ray with the exact surface, which gives the depth, the normal
 * and the distance to the outline. All of it happens in view space (the eye at the origin, looking
 * along −z) and uses the projection only to place the result, so any window into the projection
 * (a tile of a picture, a shifted sample) draws the very same surface.
 */

export const VERTEX_CORNER = /* glsl */ `
/** The corner of its quad that a vertex is: (±1, ±1), counter-clockwise. */
vec2 corner() {
  int number = gl_VertexID % 4;
  return vec2(number == 1 || number == 2 ? 1.0 : -1.0, number < 2 ? -1.0 : 1.0);
}
`

export const VERTEX_COMMON = /* glsl */ `
uniform highp sampler2D uGroups;
uniform highp sampler2D uOcclusion;
uniform int uGroupCount;
uniform int uSphereCount;
uniform int uPhase;

const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

/** Opacity and spread of a group. */
vec2 stateOf(float group) {
  return texelFetch(uGroups, ivec2(int(group), 0), 0).xy;
}

/** Solid things belong to phase 0, ghosts to the other phases, hidden things to none. */
bool isDrawn(float opacity) {
  return opacity > 0.001 && (opacity < SOLID) == (uPhase > 0);
}

/** Light lost to what is shown around a sphere, (mean, lobe) with the lobe in view space. */
vec4 occlusionOf(int sphere) {
  vec4 lost = vec4(0.0);
  int width = textureSize(uOcclusion, 0).x;
  for (int group = 0; group < uGroupCount; group++) {
    float opacity = texelFetch(uGroups, ivec2(group, 0), 0).x;
    if (opacity <= 0.0) continue;
    int at = group * uSphereCount + sphere;
    lost += opacity * texelFetch(uOcclusion, ivec2(at % width, at / width), 0);
  }
  return vec4(lost.x, mat3(viewMatrix) * lost.yzw);
}
`

export const FRAGMENT_COMMON = /* glsl */ `
precision highp float;
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

/**
 * The light a surface sends to the eye, as the display wants it.
 *
 * @param edge distance to the outline, @param thickness of the body: thin sticks get thin strokes
 */
vec3 shaded(vec3 base, vec3 point, vec3 normal, vec3 ray, vec4 lost, float edge, float thickness) {
  float open = exp(-OCCLUSION * max(0.0, lost.x + dot(lost.yzw, normal)));
  float key = max(0.0, dot(normal, KEY));
  float fill = max(0.0, dot(normal, FILL));
  float sky = 0.42 + 0.1 * normal.y;
  float light = open * (sky + 0.16 * fill) + mix(open, 1.0, 0.4) * 0.86 * key;
  float gloss = max(0.0, dot(normal, normalize(KEY - ray)));
  vec3 color = base * light + open * (0.2 * pow(gloss, 46.0) + 0.035 * pow(gloss, 8.0));

  vec3 shown = encoded(clamp(color, 0.0, 1.0));
  float stroke = min(atDepth(uStroke, point), 0.22 * thickness);
  float pixel = atDepth(uPixel, point);
  float ink = 1.0 - smoothstep(stroke - 0.5 * pixel, stroke + 0.5 * pixel, edge);
  shown *= 1.0 - 0.62 * ink;
  float cue = CUE_DEPTH * smoothstep(uCue.x, uCue.y, -point.z);
  return mix(shown, uCueColor, cue);
}
`
