import type { Orbit } from './segment-shells'

/** Atoms of the skeleton at about one distance from the centre. */
export interface Shell {
  /** Ensemble atoms. */
  readonly atoms: readonly number[]
  /** Å: over the atoms that define it. */
  readonly inner: number
  readonly outer: number
  readonly radius: number
}

export function shellOf(orbits: readonly Orbit[]): Shell {
  const atoms = orbits.flatMap((orbit) => orbit.atoms)
  const total = orbits.reduce((sum, orbit) => sum + orbit.radius * orbit.atoms.length, 0)
  const radii = orbits.map((orbit) => orbit.radius)
  return {
    atoms,
    inner: Math.min(...radii),
    outer: Math.max(...radii),
    radius: total / atoms.length,
  }
}

/**
 * Lets each guest join the host whose radii it interleaves with: the gap between the two is at most
 * `slack` Å (negative where they overlap). Of several the nearest in mean radius is taken, of equals
 * the inner one. A host keeps the radii that define it, whoever joins.
 *
 * @returns the hosts in their order, grown, and the guests that found none.
 */
export function joinInterleaved(
  hosts: readonly Shell[],
  guests: readonly Shell[],
  slack: number,
): { hosts: Shell[]; left: Shell[] } {
  const joined = hosts.map(() => [] as number[])
  const left: Shell[] = []
  for (const guest of guests) {
    let best = -1
    for (const [index, host] of hosts.entries()) {
      const gap = Math.max(guest.inner - host.outer, host.inner - guest.outer)
      if (gap > slack) continue
      const isNearer =
        best < 0 ||
        Math.abs(guest.radius - host.radius) < Math.abs(guest.radius - hosts[best]!.radius)
      if (isNearer) best = index
    }
    if (best < 0) left.push(guest)
    else joined[best]!.push(...guest.atoms)
  }
  return {
    hosts: hosts.map((host, index) => ({ ...host, atoms: [...host.atoms, ...joined[index]!] })),
    left,
  }
}

export function uniteShells(p: Shell, q: Shell): Shell {
  const count = p.atoms.length + q.atoms.length
  return {
    atoms: [...p.atoms, ...q.atoms],
    inner: Math.min(p.inner, q.inner),
    outer: Math.max(p.outer, q.outer),
    radius: (p.radius * p.atoms.length + q.radius * q.atoms.length) / count,
  }
}
