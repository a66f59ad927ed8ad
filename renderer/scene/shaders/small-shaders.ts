/**
 * What is too small on screen for its shape to be seen, in one colour, the mean of what it would show:
 * balls as dots, sticks as lines a pixel wide. Where there is less of a body than a pixel, as many of its
 * pixels are left out.
 */
import { ATOM_VERTEX } from './atom-shader'
import { READ_BALL, READ_STICK } from '../bodies/body-rows'
import { STICK_SIZE } from './cylinder-shader'
import { LIGHT } from './light'

const MEAN_LIGHT = /* glsl */ `
${LIGHT}
/**
 * About the mean of what is seen of a body: what is seen where its surface is turned this much away from the
 * light, within 0.03 of the mean over a ball of any color, matte or glossy, and without bias over sticks.
 *
 * @param facing where it faces the eye, @param aside to either side
 */
vec3 meanLight(vec3 base, vec3 facing, vec3 aside, vec4 lost) {
  vec3 away = dot(aside, KEY) > 0.0 ? -aside : aside;
  return lit(base, 0.954 * facing + 0.3 * away, vec3(0.0, 0.0, -1.0), lost);
}

/** With a stroke that takes this share of what is seen. */
vec3 meanOutlined(vec3 shown, float share) {
  return uMaterial == FLAT ? mix(shown, INK, share) : shown * (1.0 - STROKE_DARKNESS * share);
}

float strokeShare(float radius, float unit) {
  return min(uStroke * unit / radius, uMaterial == FLAT ? INK_SHARE : STROKE_SHARE);
}
`

export const DOT_VERTEX = /* glsl */ `
${READ_BALL}
${ATOM_VERTEX}
uniform float uStroke;
${MEAN_LIGHT}
flat out vec3 vShown;
flat out float vShare;

/** Side of the square that is as large as a disc of diameter 1. */
const float SIDE = 0.8862269;

void main() {
  Atom atom = atomOf(gl_VertexID, TEXELS);
  vec2 state = stateOf(atom.group, atom.sphere);
  vec3 middle = (viewMatrix * vec4(atom.center * state.y + shiftOf(atom.sphere), 1.0)).xyz;
  float unit = isOrthographic ? 1.0 : -middle.z;
  float size = 2.0 * atom.radius / (uPixel * unit);
  if (!isDrawn(state.x) || unit <= 0.0 || size > uSmall) {
    gl_Position = NOWHERE;
    return;
  }
  vec3 shown = meanLight(atom.color, vec3(0.0, 0.0, 1.0), vec3(-0.6, 0.8, 0.0), occlusionOf(atom.sphere));
  float inner = 1.0 - strokeShare(atom.radius, unit);
  shown = meanOutlined(shown, 1.0 - inner * inner);
  vShown = dimmed(cued(shown, middle), dimmingOf(atom.sphere));
  vShare = SIDE * size * SIDE * size;
  gl_PointSize = max(1.0, SIDE * size);
  gl_Position = projectionMatrix * vec4(middle.xy, middle.z + 0.7 * atom.radius, 1.0);
}
`

const LEFT_OUT = /* glsl */ `
precision highp float;
uniform float uDither;
out vec4 fragment;

/**
 * Whether a pixel belongs to a share of all, evenly spread: Roberts (2018), "The unreasonable effectiveness
 * of quasirandom sequences": R2.
 */
bool isOfShare(float share) {
  return share >= 1.0 || fract(dot(gl_FragCoord.xy, vec2(0.7548777, 0.5698403)) + uDither) < share;
}
`

export const DOT_FRAGMENT = /* glsl */ `
${LEFT_OUT}
flat in vec3 vShown;
flat in float vShare;

void main() {
  if (!isOfShare(vShare)) discard;
  fragment = vec4(vShown, 1.0);
}
`

export const HAIR_VERTEX = /* glsl */ `
${READ_STICK}
${STICK_SIZE}
uniform float uStroke;
${MEAN_LIGHT}
/** Colors of either half, fading towards the other end; and how far along it is. */
out vec3 vFirst;
out vec3 vSecond;
out float vAlong;
flat out float vShare;

void main() {
  Stick stick = stickOf(gl_VertexID / 2);
  vec2 first = stateOf(stick.group.x, stick.spheres.x);
  vec2 second = stateOf(stick.group.y, stick.spheres.y);
  vec3 shiftStart = shiftOf(stick.spheres.x);
  vec3 shiftEnd = shiftOf(stick.spheres.y);
  vec3 from = (viewMatrix * vec4(stick.start * first.y + shiftStart, 1.0)).xyz;
  vec3 to = (viewMatrix * vec4(stick.end * second.y + shiftEnd, 1.0)).xyz;
  float unit = unitAt(0.5 * (from + to));
  vec3 way = to - from;
  bool isTorn = shiftStart != shiftEnd;
  if (!isDrawn(min(first.x, second.x)) || isTorn || !isHair(stick, unit) || unit <= 0.0 || length(way.xy) < SHORTEST * uPixel * unit) {
    gl_Position = NOWHERE;
    return;
  }
  bool isStart = gl_VertexID % 2 == 0;
  vec3 axis = normalize(way);
  vec3 facing = normalize(vec3(0.0, 0.0, 1.0) - axis.z * axis);
  vec3 aside = cross(facing, axis);
  float sphere = isStart ? stick.spheres.x : stick.spheres.y;
  vec3 base = isStart ? stick.colorStart : stick.colorEnd;
  vec3 shown = meanLight(base, facing, aside, occlusionOf(sphere));
  shown = meanOutlined(shown, strokeShare(stick.radius, unit));
  vec3 place = isStart ? from : to;
  shown = dimmed(cued(shown, place), dimmingOf(sphere));
  vFirst = isStart ? shown : vec3(0.0);
  vSecond = isStart ? vec3(0.0) : shown;
  vAlong = isStart ? 0.0 : 1.0;
  vShare = 2.0 * stick.radius / (uPixel * unit);
  gl_Position = projectionMatrix * vec4(place, 1.0);
}
`

export const HAIR_FRAGMENT = /* glsl */ `
${LEFT_OUT}
in vec3 vFirst;
in vec3 vSecond;
in float vAlong;
flat in float vShare;

void main() {
  if (!isOfShare(vShare)) discard;
  fragment = vec4(vAlong < 0.5 ? vFirst / (1.0 - vAlong) : vSecond / vAlong, 1.0);
}
`
