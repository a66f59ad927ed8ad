/**
 * Sticks without caps, their ends inside balls: a quad between the two lines along which planes
 * through the eye touch the cylinder, lengthened by what the rims bulge beyond them.
 */
import { TORN } from '../../shared/scene/torn'

const TEARING = `
const float THREAD = ${TORN.thread};
const float THREAD_AT = ${TORN.threadAt};
const float DWINDLE_AT = ${TORN.dwindleAt.toFixed(1)};
const float GONE_AT = ${TORN.goneAt.toFixed(1)};
const float DASH = ${TORN.dash};
`

export const CYLINDER_VERTEX = /* glsl */ `
${TEARING}
in vec3 start;
in vec3 end;
in float radius;
in vec3 colorStart;
in vec3 colorEnd;
in vec2 group;
in vec2 spheres;
in float isAlternative;

out vec3 vPoint;
flat out vec3 vStart;
flat out vec4 vAxis;
flat out float vRadius;
flat out vec3 vColorStart;
flat out vec3 vColorEnd;
flat out vec4 vLostStart;
flat out vec4 vLostEnd;
flat out float vIsAlternative;
/** The share of a period that is left of a torn stick, and its period, Å. */
flat out vec2 vDash;
flat out float vOpacity;
flat out vec2 vDimming;

void main() {
  vec2 first = stateOf(group.x, spheres.x);
  vec2 second = stateOf(group.y, spheres.y);
  float opacity = min(first.x, second.x);
  vec3 shiftStart = shiftOf(spheres.x);
  vec3 shiftEnd = shiftOf(spheres.y);
  float apart = distance(shiftStart, shiftEnd);
  vec3 from = (viewMatrix * vec4(start * first.y + shiftStart, 1.0)).xyz;
  vec3 to = (viewMatrix * vec4(end * second.y + shiftEnd, 1.0)).xyz;
  float extent = length(to - from);
  if (!isDrawn(opacity) || extent < 1e-4 || apart >= GONE_AT) {
    gl_Position = NOWHERE;
    return;
  }
  vec3 axis = (to - from) / extent;
  float thread = clamp(apart / THREAD_AT, 0.0, 1.0);
  float thickness = mix(radius, min(radius, THREAD), thread);

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

  vec2 side = corner();
  vec3 place = side.x < 0.0 ? from - before * axis : to + behind * axis;
  vPoint = place + thickness * (cosine * facing + side.y * sine * cross(facing, axis));
  vStart = from;
  vAxis = vec4(axis, extent);
  vRadius = thickness;
  vColorStart = colorStart;
  vColorEnd = colorEnd;
  vLostStart = uPhase == 1 ? vec4(0.0) : occlusionOf(int(spheres.x));
  vLostEnd = uPhase == 1 ? vec4(0.0) : occlusionOf(int(spheres.y));
  vIsAlternative = isAlternative;
  float left = mix(1.0, 0.55, thread) * (1.0 - smoothstep(DWINDLE_AT, GONE_AT, apart));
  vDash = vec2(left, extent / max(1.0, round(extent / DASH)));
  vOpacity = opacity;
  vDimming = vec2(dimmingOf(spheres.x), dimmingOf(spheres.y));
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const CYLINDER_FRAGMENT = /* glsl */ `
${TEARING}
/** Å. */
const float STICK_STRIPE = 0.2;

in vec3 vPoint;
flat in vec3 vStart;
flat in vec4 vAxis;
flat in float vRadius;
flat in vec3 vColorStart;
flat in vec3 vColorEnd;
flat in vec4 vLostStart;
flat in vec4 vLostEnd;
flat in float vIsAlternative;
flat in vec2 vDash;
flat in float vOpacity;
flat in vec2 vDimming;

/** From an atom in focus a bond keeps its colors half the way, then fades towards one that is not. */
float dimmingAt(float share) {
  float end = share < 0.5 ? vDimming.x : vDimming.y;
  return mix(min(vDimming.x, vDimming.y), end, abs(2.0 * share - 1.0));
}

void main() {
  vec3 ray = rayDirection(vPoint);
  vec3 axis = vAxis.xyz;
  vec3 from = vPoint - vStart;
  float rayAlong = dot(ray, axis);
  float fromAlong = dot(from, axis);
  vec3 rayAcross = ray - rayAlong * axis;
  vec3 fromAcross = from - fromAlong * axis;
  float a = dot(rayAcross, rayAcross);
  float b = dot(rayAcross, fromAcross);
  float missSquare = dot(fromAcross, fromAcross) - b * b / a;
  float halfChordSquare = vRadius * vRadius - missSquare;
  if (halfChordSquare < 0.0) discard;
  float way = (-b - sqrt(halfChordSquare * a)) / a;
  float along = fromAlong + way * rayAlong;
  if (along < 0.0 || along > vAxis.w) discard;
  if (vDash.x < 1.0 && abs(fract(along / vDash.y) - 0.5) > 0.5 * vDash.x) discard;
  vec3 point = vPoint + way * ray;
  gl_FragDepth = windowDepth(point.z);
  if (uPhase == 1) {
    fragment = vec4(0.0);
    return;
  }
  vec3 normal = (fromAcross + way * rayAcross) / vRadius;
  float share = along / vAxis.w;
  float soft = atDepth(uPixel, point) / vAxis.w;
  vec3 base = mix(vColorStart, vColorEnd, clamp((share - 0.5) / soft + 0.5, 0.0, 1.0));
  float edge = vRadius - sqrt(max(0.0, missSquare));
  vec4 lost = mix(vLostStart, vLostEnd, share);
  vec3 shown = lit(base, normal, ray, lost);
  if (vIsAlternative > 0.0) shown = hatched(shown, along, STICK_STRIPE, point);
  shown = dimmed(cued(outlined(shown, point, edge, vRadius), point), dimmingAt(share));
  fragment = vec4(shown * vOpacity, vOpacity);
}
`
