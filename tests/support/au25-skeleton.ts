/**
 * Gold, sulfur and the carbon at sulfur of [Au25(SC2H4Ph)18]0 as X-rays have them: half of the cluster
 * about the inversion centre, fractional, P -1.
 *
 * Source: Tofanelli, Salorinne, Ni, Malola, Newell, Phillips, Häkkinen & Ackerson, Chem. Sci. 7, 2016,
 * 1882; Crystallography Open Database 1540567, which is in the public domain.
 */
import type { Crystal } from '../../shared/crystal/crystal'
import { cellOf } from './cells'
import { crystalOf, type Atom } from './crystals'

const SITES: readonly Atom[] = [
  ['Au1', 0.5, 1, 0.5],
  ['Au2', 0.39635, 0.85189, 0.61796],
  ['Au3', 0.42089, 0.96788, 0.68477],
  ['Au4', 0.44735, 1.13023, 0.55684],
  ['Au5', 0.20467, 0.86156, 0.59211],
  ['Au6', 0.77806, 0.92738, 0.55755],
  ['Au7', 0.56794, 0.86901, 0.61051],
  ['Au8', 0.2592, 1.08252, 0.7287],
  ['Au9', 0.61156, 1.04428, 0.56069],
  ['Au10', 0.31085, 1.00664, 0.58114],
  ['Au11', 0.47387, 1.09909, 0.72886],
  ['Au12', 0.42588, 0.77284, 0.80239],
  ['Au13', 0.51021, 0.69872, 0.62775],
  ['S14', 0.27622, 0.75597, 0.6702],
  ['S15', 0.6304, 1.08577, 0.6632],
  ['S16', 0.4427, 0.64986, 0.7841],
  ['S20', 0.12149, 0.95902, 0.5214],
  ['S21', 0.4105, 0.88781, 0.8352],
  ['S24', 0.3201, 1.10907, 0.8108],
  ['S25', 0.183, 1.074, 0.65],
  ['S26', 0.69559, 0.80189, 0.6391],
  ['S28', 0.41337, 1.27135, 0.5253],
  ['C1', 0.3001, 1.2205, 0.7844],
  ['C2', 0.6489, 0.9868, 0.7488],
  ['C3', 0.4804, 1.3188, 0.5561],
  ['C4', 0.2974, 0.8818, 0.9271],
  ['C5', 0.2073, 0.7326, 0.7909],
  ['C6', 0.5368, 0.6019, 0.8166],
  ['C7', 0.0889, 0.976, 0.7464],
  ['C8', 0.1197, 0.9267, 0.437],
  ['C9', 0.7412, 0.7476, 0.5614],
]

export function au25Skeleton(): Crystal {
  return crystalOf(
    cellOf(16.174, 17.746, 17.83, 65, 64, 81),
    ['x,y,z', '-x,-y,-z'],
    SITES.map(([label, x, y, z]): Atom => [label, x, y, z]),
  )
}
