/** Words at places of the scene: of constant size on screen, before everything else, those on atoms before all but ghosts. */
import { VERTEX_COMMON, VERTEX_CORNER } from '../shaders/impostor-shader'

export const LABEL_VERTEX = /* glsl */ `
${VERTEX_CORNER}
${VERTEX_COMMON}
in vec3 at;
/** CSS pixels from the place to the middle of the words, x to the right, y up; and whether it is drawn. */
in vec3 offset;
/** CSS pixels. */
in vec2 size;
/** Left, top, right, bottom in the texture, 0 to 1. */
in vec4 box;
/** sRGB components; red below 0: the color of text. */
in vec3 color;
/** Å: how far it is moved with the atoms it tells of. */
in vec3 shift;
/** The sphere it stands on (below 0: none) and its group; of a bond both ends, else the same twice. */
in vec4 anchor;

uniform float uUnit;

out vec2 vBox;
flat out vec3 vColor;
flat out float vStrength;

void main() {
  bool isOnAtom = anchor.x >= 0.0;
  vec2 state = vec2(1.0);
  if (isOnAtom) {
    vec2 one = stateOf(anchor.y, anchor.x);
    vec2 other = stateOf(anchor.w, anchor.z);
    state = vec2(min(one.x, other.x), 0.5 * (one.y + other.y));
  }
  if (offset.z == 0.0 || state.x <= 0.001) {
    gl_Position = NOWHERE;
    return;
  }
  vec3 middle = (viewMatrix * vec4(at * state.y + shift, 1.0)).xyz;
  vec2 place = corner();
  float unit = uUnit * (isOrthographic ? 1.0 : max(0.0, -middle.z));
  vec2 shift = offset.xy + 0.5 * place * size;
  vBox = vec2(place.x < 0.0 ? box.x : box.z, place.y > 0.0 ? box.y : box.w);
  vColor = color;
  vStrength = state.x * (1.0 - (isOnAtom ? max(dimmingOf(anchor.x), dimmingOf(anchor.z)) : 0.0));
  gl_Position = projectionMatrix * vec4(middle + vec3(unit * shift, 0.0), 1.0);
}
`

export const LABEL_FRAGMENT = /* glsl */ `
precision highp float;
uniform sampler2D uWords;
uniform vec3 uInk;
uniform vec3 uCueColor;

in vec2 vBox;
flat in vec3 vColor;
flat in float vStrength;
out vec4 fragment;

void main() {
  vec2 covered = texture(uWords, vBox).rg;
  float alpha = max(covered.r, 0.85 * covered.g);
  vec3 ink = vColor.r < 0.0 ? uInk : vColor;
  vec3 shown = mix(uCueColor, ink, covered.r / max(alpha, 1e-4));
  alpha *= vStrength;
  if (alpha <= 0.004) discard;
  fragment = vec4(shown * alpha, alpha);
}
`
