/**
 * Sticks without caps, their ends inside balls: a quad between the two lines along which planes
 * through the eye touch the cylinder, lengthened by what the rims bulge beyond them.
 */
import { StickPattern } from '../../../shared/scene/scene'
import { DASHED, WIRE_WIDTH } from '../../../shared/scene/stick-pieces'
import { TORN } from '../../../shared/scene/torn'
import { READ_STICK } from '../bodies/body-rows'

const PATTERNS = `
const int DASHED = ${StickPattern.dashed};
const int WIRE = ${StickPattern.wire};
const float WIRE_WIDTH = ${WIRE_WIDTH};
const float DASHED_PERIOD = ${DASHED.period};
const float DASHED_LEFT = ${DASHED.share};
`

const TEARING = `
const float THREAD = ${TORN.thread};
const float THREAD_AT = ${TORN.threadAt};
const float DWINDLE_AT = ${TORN.dwindleAt.toFixed(1)};
const float GONE_AT = ${TORN.goneAt.toFixed(1)};
const float DASH = ${TORN.dash};
`

/** Which sticks are so thin on screen that they are drawn as lines. */
export const STICK_SIZE = /* glsl */ `
uniform float uPixel;
uniform float uSmall;

/** Pixels: shorter ones are not seen beside the balls that they join. */
const float SHORTEST = 0.7;
/** How wide a stick may be on screen, as a share of a ball whose shape is not seen. */
const float HAIR_SHARE = 1.0 / 3.0;

/** Å that a unit of uPixel is at a place. */
float unitAt(vec3 place) {
  return isOrthographic ? 1.0 : -place.z;
}

bool isHair(Stick stick, float unit) {
  return stick.kind == 0 && 2.0 * stick.radius <= HAIR_SHARE * uSmall * uPixel * unit;
}
`

export const CYLINDER_VERTEX = /* glsl */ `
${READ_STICK}
${STICK_SIZE}
${PATTERNS}
${TEARING}
uniform float uUnit;

flat out vec3 vStart;
flat out vec4 vAxis;
flat out float vRadius;
flat out vec3 vColorStart;
flat out vec3 vColorEnd;
flat out vec4 vLostStart;
flat out vec4 vLostEnd;
#ifndef PLAIN
flat out float vKind;
/** Of a stick in pieces: the length of a piece (0: whole), the period, and the middle of a piece, Å. */
flat out vec3 vDash;
#endif
flat out float vOpacity;
flat out vec2 vDimming;

/** Å: half the width of a wire here. */
float halfWire(vec3 place) {
  return 0.5 * WIRE_WIDTH * uUnit * (isOrthographic ? 1.0 : max(0.0, length(place)));
}

void main() {
  Stick stick = stickOf(gl_VertexID / 6);
  vec2 first = stateOf(stick.group.x, stick.spheres.x);
  vec2 second = stateOf(stick.group.y, stick.spheres.y);
  float opacity = min(first.x, second.x);
  vec3 shiftStart = shiftOf(stick.spheres.x);
  vec3 shiftEnd = shiftOf(stick.spheres.y);
  float apart = distance(shiftStart, shiftEnd);
  vec3 from = (viewMatrix * vec4(stick.start * first.y + shiftStart, 1.0)).xyz;
  vec3 to = (viewMatrix * vec4(stick.end * second.y + shiftEnd, 1.0)).xyz;
  float extent = length(to - from);
  float fainter = first.x < second.x ? stick.group.x : first.x > second.x ? stick.group.y : max(stick.group.x, stick.group.y);
  bool isLine = uPhase == 0 && apart == 0.0 && isHair(stick, unitAt(0.5 * (from + to)));
  if (isLine || !isDrawn(opacity) || !isOfClass(fainter) || extent < 1e-4 || apart >= GONE_AT) {
    gl_Position = NOWHERE;
    return;
  }
  vec3 axis = (to - from) / extent;
  float thread = clamp(apart / THREAD_AT, 0.0, 1.0);
  float full = stick.kind / 2 == WIRE ? halfWire(0.5 * (from + to)) : stick.radius;
  float thickness = mix(full, min(full, THREAD), thread);

  // Seen from the axis: the eye lies at height "rise" in direction "facing", "ahead" along the axis.
  vec3 eye = isOrthographic ? vec3(0.0, 0.0, 1.0) : -from;
  float ahead = dot(eye, axis);
  vec3 facing = eye - ahead * axis;
  float rise = length(facing);
  if (isOrthographic ? rise < 1e-4 : rise < 1.001 * thickness) {
    gl_Position = NOWHERE;
    return;
  }
  facing /= rise;
  float cosine = isOrthographic ? 0.0 : thickness / rise;
  float sine = sqrt(1.0 - cosine * cosine);
  float bulge = isOrthographic ? thickness / rise : thickness * (1.0 - cosine) / (rise - thickness);
  float before = min(bulge * max(0.0, ahead), extent + thickness);
  float behind = min(bulge * max(0.0, isOrthographic ? -ahead : extent - ahead), extent + thickness);

  vec2 side = cornerOfSix();
  vec3 place = side.x < 0.0 ? from - before * axis : to + behind * axis;
  vec3 edge = place + thickness * (cosine * facing + side.y * sine * cross(facing, axis));
  vStart = from;
  vAxis = vec4(axis, extent);
  vRadius = thickness;
  vColorStart = stick.colorStart;
  vColorEnd = stick.colorEnd;
  vLostStart = uPhase == 1 ? vec4(0.0) : occlusionOf(stick.spheres.x);
  vLostEnd = uPhase == 1 ? vec4(0.0) : occlusionOf(stick.spheres.y);
#ifndef PLAIN
  vKind = float(stick.kind);
  vDash = vec3(0.0);
  if (apart > 0.0) {
    float left = mix(1.0, 0.55, thread) * (1.0 - smoothstep(DWINDLE_AT, GONE_AT, apart));
    float period = extent / max(1.0, round(extent / DASH));
    vDash = vec3(left * period, period, 0.5 * period);
  } else if (stick.kind / 2 == DASHED) {
    vDash = vec3(DASHED_LEFT * DASHED_PERIOD, DASHED_PERIOD, 0.5 * extent);
  }
#endif
  vOpacity = opacity;
  vDimming = vec2(dimmingOf(stick.spheres.x), dimmingOf(stick.spheres.y));
  gl_Position = projectionMatrix * vec4(edge, 1.0);
}
`
