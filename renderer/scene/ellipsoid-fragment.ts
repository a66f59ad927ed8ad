/**
 * Ellipsoids: the ray's first meeting with them, by bringing it into the frame of the semi-axes, where
 * they are the unit sphere. The circles in which two of the axes lie are drawn dark. A cube, of half
 * edges in place of semi-axes, is [−1, 1]³ there.
 */
import { ATOM_FRAGMENT } from './atom-fragment'

export const ELLIPSOID_FRAGMENT = /* glsl */ `
${ATOM_FRAGMENT}
flat in vec3 vAxis1;
flat in vec3 vAxis2;
flat in vec3 vAxis3;
flat in float vShape;

void main() {
  vec3 ray = rayDirection(vPoint);
  // Columns are the axes over the squares of their lengths: row vector times it goes to their frame.
  mat3 toFrame = mat3(
    vAxis1 / dot(vAxis1, vAxis1),
    vAxis2 / dot(vAxis2, vAxis2),
    vAxis3 / dot(vAxis3, vAxis3)
  );
  vec3 from = (vPoint - vCenter) * toFrame;
  vec3 way = ray * toFrame;
  vec3 normal;
  float edge;
  float along;
  float thickness;
  if (vShape > 0.5) {
    vec3 turn = 1.0 / abs(way);
    vec3 enters = -from / way - turn;
    vec3 leaves = -from / way + turn;
    along = max(max(enters.x, enters.y), enters.z);
    if (along > min(min(leaves.x, leaves.y), leaves.z)) discard;
    vec3 place = from + along * way;
    vec3 room = 1.0 - abs(place);
    bvec3 isFace = equal(enters, vec3(along));
    int face = isFace.x ? 0 : isFace.y ? 1 : 2;
    normal = normalize(toFrame[face]) * sign(place[face]);
    room[face] = 1.0;
    edge = length(vAxis1) * min(min(room.x, room.y), room.z);
    thickness = length(vAxis1);
  } else {
    float square = dot(way, way);
    vec3 miss = from - (dot(from, way) / square) * way;
    float missSquare = dot(miss, miss);
    if (missSquare > 1.0) discard;
    along = -dot(from, way) / square - sqrt((1.0 - missSquare) / square);
    vec3 place = from + along * way;
    normal = normalize(toFrame * place);
    float missed = max(sqrt(missSquare), 1e-6);
    edge = (1.0 - missed) / length(toFrame * (miss / missed));
    for (int axis = 0; axis < 3; axis++) {
      vec3 slope = toFrame[axis] - dot(toFrame[axis], normal) * normal;
      edge = min(edge, 1.7 * abs(place[axis]) / max(length(slope), 1e-6));
    }
    thickness = min(min(length(vAxis1), length(vAxis2)), length(vAxis3));
  }
  vec3 point = vPoint + along * ray;
  gl_FragDepth = windowDepth(point.z);
  if (uPhase == 1) {
    fragment = vec4(0.0);
    return;
  }
  vec3 shown = painted(vColor, vMarks, point, vCenter, normal, ray, vLost);
  shown = dimmed(cued(outlined(shown, point, edge, thickness), point), vDimming);
  fragment = vec4(shown * vOpacity, vOpacity);
}
`
