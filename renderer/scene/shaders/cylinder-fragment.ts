/** Sticks: the ray's first meeting with the cylinder, or with the capsules of one in pieces. */
import { StickPattern } from '../../../shared/scene/scene'
import { STRIPES } from '../../../shared/scene/shading'

export const CYLINDER_FRAGMENT = /* glsl */ `
const int WIRE = ${StickPattern.wire};
/** Å. */
const float STICK_STRIPE = ${STRIPES.stick};
/** No ray comes past more of them without meeting one. */
const int MOST_PIECES = 4;

flat in vec3 vStart;
flat in vec4 vAxis;
flat in float vRadius;
flat in vec3 vColorStart;
flat in vec3 vColorEnd;
flat in vec4 vLostStart;
flat in vec4 vLostEnd;
#ifndef PLAIN
flat in float vKind;
flat in vec3 vDash;
#endif
flat in float vOpacity;
flat in vec2 vDimming;

/** From an atom in focus a bond keeps its colors half the way, then fades towards one that is not. */
float dimmingAt(float share) {
  float end = share < 0.5 ? vDimming.x : vDimming.y;
  return mix(min(vDimming.x, vDimming.y), end, abs(2.0 * share - 1.0));
}

#ifndef PLAIN
/**
 * The way along a ray to the first piece of a stick that it meets, a capsule; and where on the axis the
 * ball stands that touches it there from within.
 *
 * @param enters, leaves where on the axis the ray enters and leaves the cylinder; the former after this way
 * @param fromAlong, rayAlong by the axis, @param b, c of the quadratic equation across it
 */
vec2 firstPiece(float enters, float leaves, float way, float fromAlong, float rayAlong, float b, float c) {
  float ahead = rayAlong < 0.0 ? -1.0 : 1.0;
  float inner = max(0.0, 0.5 * vDash.x - vRadius);
  float reach = inner + vRadius;
  float number = ahead * ceil((ahead * (enters - vDash.z) - reach) / vDash.y);
  for (int i = 0; i < MOST_PIECES; i++) {
    float middle = vDash.z + number * vDash.y;
    if (ahead * (middle - leaves) > reach) break;
    float ball = clamp(enters, middle - inner, middle + inner);
    if (ball == enters) return vec2(way, ball);
    float behind = fromAlong - ball;
    float toMiddle = b + behind * rayAlong;
    float square = toMiddle * toMiddle - (c + behind * behind - vRadius * vRadius);
    if (square >= 0.0) return vec2(-toMiddle - sqrt(square), ball);
    number += ahead;
  }
  discard;
  return vec2(0.0);
}

/** A wire has no sides to shade, but is not lost on a ground of its own color. */
vec3 wired(vec3 base) {
  vec3 shown = encoded(base);
  float likeGround = 1.0 - smoothstep(0.1, 0.4, distance(shown, uCueColor));
  return mix(shown, vec3(0.55), 0.6 * likeGround);
}
#endif

void main() {
  vec3 seen = seenAt(vStart.z);
  vec3 ray = rayDirection(seen);
  vec3 axis = vAxis.xyz;
  vec3 from = seen - vStart;
  float rayAlong = dot(ray, axis);
  float fromAlong = dot(from, axis);
  vec3 rayAcross = ray - rayAlong * axis;
  vec3 fromAcross = from - fromAlong * axis;
  float a = dot(rayAcross, rayAcross);
  float b = dot(rayAcross, fromAcross);
  float c = dot(fromAcross, fromAcross);
  float missSquare = c - b * b / a;
  float halfChordSquare = vRadius * vRadius - missSquare;
  if (halfChordSquare < 0.0) discard;
  float halfChord = sqrt(halfChordSquare / a);
  float way = -b / a - halfChord;
  float along = fromAlong + way * rayAlong;
  float ball = along;
#ifndef PLAIN
  if (vDash.x > 0.0) {
    float leaves = along + 2.0 * halfChord * rayAlong;
    vec2 met = firstPiece(along, leaves, way, fromAlong, rayAlong, b, c);
    way = met.x;
    ball = met.y;
    along = fromAlong + way * rayAlong;
  }
#endif
  if (along < 0.0 || along > vAxis.w) discard;
  vec3 point = seen + way * ray;
  putAt(point);
  if (uPhase == 1) {
    fragment = vec4(0.0);
    return;
  }
  vec3 normal = (fromAcross + way * rayAcross + (along - ball) * axis) / vRadius;
  float share = along / vAxis.w;
  float soft = atDepth(uPixel, point) / vAxis.w;
  vec3 base = mix(vColorStart, vColorEnd, clamp((share - 0.5) / soft + 0.5, 0.0, 1.0));
  float edge = vRadius - sqrt(max(0.0, missSquare));
  vec4 lost = mix(vLostStart, vLostEnd, share);
#ifdef PLAIN
  vec3 shown = outlined(lit(base, normal, ray, lost), point, edge, vRadius);
#else
  int kind = int(vKind);
  vec3 shown = kind / 2 == WIRE
    ? wired(base)
    : outlined(lit(base, normal, ray, lost), point, edge, vRadius);
  if (kind % 2 == 1) shown = hatched(shown, along, STICK_STRIPE, point);
#endif
  shown = dimmed(cued(shown, point), dimmingAt(share));
  fragment = vec4(shown * vOpacity, vOpacity);
}
`
