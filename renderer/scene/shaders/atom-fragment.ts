/** What balls and ellipsoids have in common: how they are painted. */
import { STRIPES } from '../../../shared/scene/shading'

export const ATOM_FRAGMENT = /* glsl */ `
flat in vec3 vCenter;
flat in vec3 vColor;
flat in vec4 vLost;
flat in vec2 vMarks;
flat in float vOpacity;
flat in float vDimming;
uniform highp sampler2D uSectors;

/** No place is shared by more. */
const int MOST_SECTORS = 16;
/** Å. */
const float ATOM_STRIPE = ${STRIPES.atom};

/** A sector: where it ends, as a share of the turn, then its color; red below 0 where nothing is. */
vec4 sectorAt(int number) {
  int width = textureSize(uSectors, 0).x;
  return texelFetch(uSectors, ivec2(number % width, number / width), 0);
}

/** Where a point lies on the disc that faces the viewer, right and up from the middle. */
vec2 facing(vec3 offset, vec3 middle) {
  if (isOrthographic) return offset.xy;
  vec3 away = normalize(middle);
  vec3 right = normalize(cross(away, vec3(0.0, 1.0, 0.0)));
  return vec2(dot(offset, right), dot(offset, cross(right, away)));
}

/** How far a place is from the line at this share of the turn. */
float fromSpoke(vec2 place, float share) {
  float angle = 6.28318530718 * share;
  vec2 spoke = vec2(sin(angle), cos(angle));
  float along = dot(place, spoke);
  return along < 0.0 ? length(place) : length(place - along * spoke);
}

/**
 * What is seen at a point of an atom, before its outline.
 *
 * @param marks its first sector (below 0: none), and 1 for an alternative
 */
vec3 painted(vec3 base, vec2 marks, vec3 point, vec3 middle, vec3 normal, vec3 ray, vec4 lost) {
#ifdef PLAIN
  return lit(base, normal, ray, lost);
#else
  vec2 place = facing(point - middle, middle);
  if (marks.x < 0.0) {
    vec3 whole = lit(base, normal, ray, lost);
    return marks.y > 0.0 ? hatched(whole, place.x + place.y, ATOM_STRIPE, point) : whole;
  }
  float turn = fract(atan(place.x, place.y) / 6.28318530718 + 1.0);
  float start = 0.0;
  vec4 sector = sectorAt(int(marks.x));
  for (int i = 1; i < MOST_SECTORS && turn > sector.x; i++) {
    start = sector.x;
    sector = sectorAt(int(marks.x) + i);
  }
  vec3 shown;
  if (sector.y < 0.0) shown = mix(uCueColor, vec3(0.5), 0.14 + 0.2 * (1.0 - uCueColor.g));
  else {
    shown = lit(sector.yzw, normal, ray, lost);
    if (marks.y > 0.0) shown = hatched(shown, place.x + place.y, ATOM_STRIPE, point);
  }
  if (start == 0.0 && sector.x == 1.0) return shown;
  float spoke = min(fromSpoke(place, start), fromSpoke(place, sector.x));
  return mix(shown, vec3(0.16), 0.8 * within(0.6 * atDepth(FINE * uUnit, point), spoke, point));
#endif
}
`
