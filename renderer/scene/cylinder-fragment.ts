/** Sticks: the ray's first meeting with the cylinder. */

export const CYLINDER_FRAGMENT = /* glsl */ `
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
