/**
 * Straight lines of constant width on screen, whole or dashed: a quad along the line, a little longer
 * and wider than it, in which the distance to it is known. Of a line without length a dot is left.
 */
import { FRAGMENT_COMMON } from './fragment-common'
import { VERTEX_COMMON, VERTEX_CORNER } from './impostor-shader'

export const LINE_VERTEX = /* glsl */ `
${VERTEX_CORNER}
${VERTEX_COMMON}
in vec3 start;
in vec3 end;
/** sRGB components and opacity; red below 0: the color of text. */
in vec4 color;
/** CSS pixels. */
in float width;
/** Å: a dash and a gap; 0: none. */
in float dash;
/** It fades and drifts with this group; below 0: it is there whatever is peeled. */
in float group;

uniform float uUnit;
uniform float uPixel;

/** Å: nothing nearer to the eye is drawn in perspective. */
const float NEAREST = 0.05;

out vec3 vPoint;
flat out vec3 vStart;
flat out vec3 vEnd;
flat out vec4 vColor;
flat out vec2 vMeasures;

void main() {
  vec2 state = group < 0.0 ? vec2(1.0) : stateOf(group);
  if (state.x <= 0.001) {
    gl_Position = NOWHERE;
    return;
  }
  vec3 from = (viewMatrix * vec4(start * state.y, 1.0)).xyz;
  vec3 to = (viewMatrix * vec4(end * state.y, 1.0)).xyz;
  vStart = from;
  vEnd = to;
  vColor = vec4(color.rgb, color.a * state.x);
  vMeasures = vec2(width, dash);
  if (!isOrthographic) {
    if (max(from.z, to.z) > -NEAREST) {
      if (min(from.z, to.z) > -NEAREST) {
        gl_Position = NOWHERE;
        return;
      }
      vec3 cut = mix(from, to, (-NEAREST - from.z) / (to.z - from.z));
      if (from.z > to.z) from = cut;
      else to = cut;
    }
  }
  vec2 place = corner();
  vec3 here = place.x < 0.0 ? from : to;
  vec3 eye = isOrthographic ? vec3(0.0, 0.0, 1.0) : -normalize(here);
  vec3 along = to - from;
  vec3 across = cross(along, eye);
  across = dot(across, across) > 1e-12 ? normalize(across) : vec3(1.0, 0.0, 0.0);
  vec3 ahead = cross(eye, across);
  float reach = (0.5 * width * uUnit + uPixel) * (isOrthographic ? 1.0 : -here.z);
  vPoint = here + reach * (place.x * ahead + place.y * across);
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const LINE_FRAGMENT = /* glsl */ `
${FRAGMENT_COMMON}
uniform vec3 uInk;
uniform float uStrength;

in vec3 vPoint;
flat in vec3 vStart;
flat in vec3 vEnd;
flat in vec4 vColor;
flat in vec2 vMeasures;

void main() {
  vec3 ray = rayDirection(vPoint);
  vec3 from = vPoint - vStart;
  vec3 line = vEnd - vStart;
  vec3 fromAcross = from - dot(from, ray) * ray;
  vec3 lineAcross = line - dot(line, ray) * ray;
  float square = dot(lineAcross, lineAcross);
  float share = square > 1e-8 ? clamp(dot(fromAcross, lineAcross) / square, 0.0, 1.0) : 0.0;
  vec3 nearest = vStart + share * line;
  float miss = length(fromAcross - share * lineAcross);
  float alpha = within(0.5 * atDepth(vMeasures.x * uUnit, nearest), miss, nearest);
  float extent = length(line);
  if (vMeasures.y > 0.0 && extent > 0.0) {
    // A dash at either end.
    float dashes = max(1.0, round(extent / vMeasures.y - 0.5)) + 0.5;
    float phase = abs(fract(share * dashes - 0.25) - 0.5);
    float soft = 0.5 * atDepth(uPixel, nearest) * dashes / max(sqrt(square), 1e-6);
    alpha *= smoothstep(0.25 - soft, 0.25 + soft, phase);
  }
  alpha *= vColor.a * uStrength;
  if (alpha <= 0.004) discard;
  vec3 shown = cued(vColor.r < 0.0 ? uInk : vColor.rgb, nearest);
  gl_FragDepth = windowDepth(nearest.z);
  fragment = vec4(shown * alpha, alpha);
}
`
