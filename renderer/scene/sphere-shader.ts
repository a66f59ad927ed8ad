/** Balls: a square across the cone that touches the sphere, and the ray's first meeting with it. */

export const SPHERE_VERTEX = /* glsl */ `
in vec3 center;
in float radius;
in vec3 color;
in float group;

out vec3 vPoint;
flat out vec3 vCenter;
flat out float vRadius;
flat out vec3 vColor;
flat out vec4 vLost;
flat out float vOpacity;

void main() {
  vec2 state = stateOf(group);
  vec3 middle = (viewMatrix * vec4(center * state.y, 1.0)).xyz;
  float distance = length(middle);
  if (!isDrawn(state.x) || (!isOrthographic && distance <= radius)) {
    gl_Position = NOWHERE;
    return;
  }
  vec3 right = vec3(1.0, 0.0, 0.0);
  vec3 up = vec3(0.0, 1.0, 0.0);
  float reach = radius;
  if (!isOrthographic) {
    vec3 away = middle / distance;
    right = normalize(cross(away, up));
    up = cross(right, away);
    reach = radius * distance / sqrt(distance * distance - radius * radius);
  }
  vec2 place = corner();
  vPoint = middle + reach * (place.x * right + place.y * up);
  vCenter = middle;
  vRadius = radius;
  vColor = color;
  vLost = uPhase == 1 ? vec4(0.0) : occlusionOf(gl_VertexID / 4);
  vOpacity = state.x;
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const SPHERE_FRAGMENT = /* glsl */ `
in vec3 vPoint;
flat in vec3 vCenter;
flat in float vRadius;
flat in vec3 vColor;
flat in vec4 vLost;
flat in float vOpacity;

void main() {
  vec3 ray = rayDirection(vPoint);
  vec3 from = vPoint - vCenter;
  float along = dot(from, ray);
  float missSquare = dot(from, from) - along * along;
  float halfChordSquare = vRadius * vRadius - missSquare;
  if (halfChordSquare < 0.0) discard;
  vec3 point = vPoint - (along + sqrt(halfChordSquare)) * ray;
  gl_FragDepth = windowDepth(point.z);
  if (uPhase == 1) {
    fragment = vec4(0.0);
    return;
  }
  vec3 normal = (point - vCenter) / vRadius;
  float edge = vRadius - sqrt(missSquare);
  vec3 shown = shaded(vColor, point, normal, ray, vLost, edge, vRadius);
  fragment = vec4(shown * vOpacity, vOpacity);
}
`
