/**
 * Ellipsoids: the ray's first meeting with them, by bringing it into the frame of the semi-axes, where
 * they are the unit sphere. The circles in which two of the axes lie are drawn dark, and of the eight
 * octants between them the one towards the eye can be cut out, its faces hatched, as in C. K. Johnson,
 * ORTEP-II, Report ORNL-5138 (1976). A cube, of half edges in place of semi-axes, is [−1, 1]³ there.
 */
import { CUT } from '../../../shared/scene/shading'
import { ATOM_FRAGMENT } from './atom-fragment'

export const ELLIPSOID_FRAGMENT = /* glsl */ `
${ATOM_FRAGMENT}
flat in vec3 vAxis1;
flat in vec3 vAxis2;
flat in vec3 vAxis3;
flat in float vShape;
uniform int uEllipsoids;

const int CIRCLES = 1;
const int OCTANTS = 2;
/** Lines on a cut face, from the middle to the surface, and how much of its color is left. */
const float HATCHES = ${CUT.hatches.toFixed(1)};
const float CUT_COLOR = ${CUT.color};

/** A shown color with a fine line so far away. */
vec3 ruled(vec3 shown, vec3 point, float off, float weight) {
  float share = within(0.5 * weight * atDepth(FINE * uUnit, point), off, point);
  return uMaterial == FLAT ? mix(shown, INK, share) : shown * (1.0 - 0.66 * share);
}

/** Along a ray in the frame of the axes, how far it is to the face of the cut octant, and whose normal it has. */
vec2 cutFace(vec3 from, vec3 way, vec3 front) {
  vec2 nearest = vec2(1e9, -1.0);
  for (int axis = 0; axis < 3; axis++) {
    float along = -from[axis] / way[axis];
    if (front[axis] * way[axis] < 0.0 && along < nearest.x) nearest = vec2(along, float(axis));
  }
  return nearest;
}

/** A cut face: pale, with lines along one of its axes, and around it. */
vec3 cutSurface(vec3 place, int face, vec3 normal, vec3 ray, vec3 point) {
  int first = (face + 1) % 3;
  int second = (face + 2) % 3;
  vec2 at = vec2(place[first], place[second]);
  vec3 sizes = vec3(length(vAxis1), length(vAxis2), length(vAxis3));
  vec2 size = vec2(sizes[first], sizes[second]);
  vec3 shown = lit(mix(vec3(1.0), vColor, CUT_COLOR), normal, ray, vec4(0.0));
  float gap = size.x / HATCHES;
  float off = abs(fract(at.x * HATCHES + 0.5) - 0.5) * gap;
  float weight = 0.8 * smoothstep(2.0, 4.0, gap / atDepth(uPixel, point));
  shown = mix(shown, ruled(shown, point, off, 0.7), weight);
  float reach = max(length(at), 1e-6);
  float rim = (1.0 - reach) / length(at / (reach * size));
  vec2 spokes = abs(at) * size;
  return ruled(shown, point, min(rim, min(spokes.x, spokes.y)), 1.4);
}

void main() {
  vec3 seen = seenAt(vCenter.z);
  vec3 ray = rayDirection(seen);
  // Columns are the axes over the squares of their lengths: row vector times it goes to their frame.
  mat3 toFrame = mat3(
    vAxis1 / dot(vAxis1, vAxis1),
    vAxis2 / dot(vAxis2, vAxis2),
    vAxis3 / dot(vAxis3, vAxis3)
  );
  vec3 from = (seen - vCenter) * toFrame;
  vec3 way = ray * toFrame;
  vec3 normal;
  vec3 place;
  float edge;
  float along;
  float thickness;
  float ruler = 1e9;
  int cut = -1;
  if (vShape > 0.5) {
    vec3 turn = 1.0 / abs(way);
    vec3 enters = -from / way - turn;
    vec3 leaves = -from / way + turn;
    along = max(max(enters.x, enters.y), enters.z);
    if (along > min(min(leaves.x, leaves.y), leaves.z)) discard;
    place = from + along * way;
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
    float middle = -dot(from, way) / square;
    float halfChord = sqrt((1.0 - missSquare) / square);
    along = middle - halfChord;
    place = from + along * way;
    vec3 eye = isOrthographic ? vec3(0.0, 0.0, 1.0) : -vCenter;
    vec3 front = mix(vec3(-1.0), vec3(1.0), greaterThan(eye * toFrame, vec3(0.0)));
    if (uEllipsoids == OCTANTS && all(greaterThan(front * place, vec3(0.0)))) {
      vec2 met = cutFace(from, way, front);
      if (met.x > middle + halfChord) discard;
      along = met.x;
      cut = int(met.y);
      place = from + along * way;
      normal = normalize(toFrame[cut]) * front[cut];
    } else {
      normal = normalize(toFrame * place);
      float missed = max(sqrt(missSquare), 1e-6);
      edge = (1.0 - missed) / length(toFrame * (miss / missed));
      for (int axis = 0; axis < 3 && uEllipsoids >= CIRCLES; axis++) {
        vec3 slope = toFrame[axis] - dot(toFrame[axis], normal) * normal;
        ruler = min(ruler, abs(place[axis]) / max(length(slope), 1e-6));
      }
    }
    thickness = min(min(length(vAxis1), length(vAxis2)), length(vAxis3));
  }
  vec3 point = seen + along * ray;
  putAt(point);
  if (uPhase == 1) {
    fragment = vec4(0.0);
    return;
  }
  vec3 shown;
  if (cut >= 0) shown = cutSurface(place, cut, normal, ray, point);
  else {
    shown = painted(vColor, vMarks, point, vCenter, normal, ray, vLost);
    shown = outlined(ruled(shown, point, ruler, 1.2), point, edge, thickness);
  }
  shown = dimmed(cued(shown, point), vDimming);
  fragment = vec4(shown * vOpacity, vOpacity);
}
`
