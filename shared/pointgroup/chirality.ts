import type { PointCloud } from './point-cloud'

export function measureChirality(_cloud: PointCloud): number {
  return Number.NaN
}
