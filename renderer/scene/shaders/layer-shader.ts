/**
 * Lays the layers of ghosts over what is solid, the farthest first. It runs for every pixel of every
 * sample, most of which show no ghost: it is made for each number of layers apart, and asks for their
 * depths without asking first whether they are there, which where no graphics card draws is thrice as fast.
 */
import { MOST_CLASSES } from '../drawing/ghost-classes'

export const LAYER_VERTEX = /* glsl */ `
in vec3 position;
out vec2 vPlace;
void main() {
  vPlace = 0.5 * position.xy + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

/** Which layers are put in order one after the other, so that all of so many are. */
const ORDERING: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [],
  [[0, 1]],
  [[0, 1], [1, 2], [0, 1]],
  [[0, 1], [2, 3], [0, 2], [1, 3], [1, 2]],
] // prettier-ignore

/**
 * @param count of layers, 1 to `MOST_CLASSES`
 * @param what all of them, or the one that `uWhich` says, counted at each pixel from the nearest on
 */
export function layerFragment(count: number, what: 'all' | 'one'): string {
  const layers = Array.from({ length: count }, (_, i) => i)
  const each = (of: readonly number[], line: (i: number) => string) => of.map(line).join('\n')
  return /* glsl */ `
precision highp float;
uniform highp sampler2D uLayers[${MOST_CLASSES}];
uniform highp sampler2D uLayerDepths[${MOST_CLASSES}];
uniform int uWhich;
/** From a depth to the distance from the eye, and the other way round. */
uniform vec4 uLens;
in vec2 vPlace;
out vec4 fragment;

/** Å: what is so near behind another shell is a joint with it, and not seen; from the second on it is. */
const vec2 JOINT = vec2(0.06, 0.26);

float heightOf(float depth) {
  float clip = 2.0 * depth - 1.0;
  return (uLens.y - clip * uLens.w) / (clip * uLens.z - uLens.x);
}

/** Puts the nearer of two layers first; one that is not there is the farthest, and has no color. */
void order(inout vec4 first, inout float depth, inout vec4 second, inout float otherDepth) {
  bool isBehind = otherDepth < depth;
  vec4 color = isBehind ? second : first;
  second = isBehind ? first : second;
  first = color;
  float nearer = min(depth, otherDepth);
  otherDepth = max(depth, otherDepth);
  depth = nearer;
}

/** How much is seen of a layer so far behind the next one. */
float seenBehind(float depth, float nearer) {
  return smoothstep(JOINT.x, JOINT.y, heightOf(nearer) - heightOf(depth));
}

void main() {
${each(layers, (i) => `  vec4 layer${i} = texture(uLayers[${i}], vPlace);`)}
  if (${layers.map((i) => `layer${i}.a`).join(' + ')} == 0.0) discard;
  else {
${each(layers, (i) => `    float depth${i} = texture(uLayerDepths[${i}], vPlace).r;`)}
${ORDERING[count]!.map(([i, j]) => `    order(layer${i}, depth${i}, layer${j}, depth${j});`).join('\n')}
${each(layers.slice(1).toReversed(), (i) => `    layer${i} *= seenBehind(depth${i}, depth${i - 1});`)}
    fragment = vec4(0.0);
${
  what === 'all'
    ? each(layers.toReversed(), (i) => `    fragment = layer${i} + (1.0 - layer${i}.a) * fragment;`)
    : each(layers, (i) => `    if (uWhich == ${i}) fragment = layer${i};`)
}
  }
}
`
}
