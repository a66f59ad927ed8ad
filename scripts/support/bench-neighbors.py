"""The search for neighbours of gemmi or ase, timed on the atoms of a file that bench-bonds.mjs wrote.

    python3 bench-neighbors.py gemmi|ase PREFIX CUTOFF RUNS a b c alpha beta gamma

Prints the number of pairs, then the milliseconds of processor time of each run after one that is not counted. Making the
program's own atoms out of the numbers is not counted either.
"""

import sys
import time

import numpy

program, prefix, cutoff, runs = sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4])
cell = [float(text) for text in sys.argv[5:11]]
fract = numpy.fromfile(prefix + ".fract").reshape(-1, 3)
numbers = numpy.fromfile(prefix + ".element", dtype=numpy.uint8)


def gemmi_search():
    import gemmi

    unit_cell = gemmi.UnitCell(*cell)
    residue = gemmi.Residue()
    for point, number in zip(fract, numbers):
        atom = gemmi.Atom()
        atom.pos = unit_cell.orthogonalize(gemmi.Fractional(*point))
        atom.element = gemmi.Element(int(number))
        residue.add_atom(atom)
    chain = gemmi.Chain("A")
    chain.add_residue(residue)
    model = gemmi.Model("1")
    model.add_chain(chain)

    def search():
        neighbors = gemmi.NeighborSearch(model, unit_cell, cutoff).populate()
        contacts = gemmi.ContactSearch(cutoff)
        contacts.ignore = gemmi.ContactSearch.Ignore.Nothing
        contacts.special_pos_cutoff_sq = 0
        return len(contacts.find_contacts(neighbors))

    return search


def ase_search():
    from ase import Atoms
    from ase.neighborlist import neighbor_list

    atoms = Atoms(numbers=numbers, scaled_positions=fract, cell=cell, pbc=True)

    # Each pair from both its ends; the shifts are needed to tell the images apart.
    return lambda: len(neighbor_list("ijdS", atoms, cutoff)[0]) // 2


search = {"gemmi": gemmi_search, "ase": ase_search}[program]()
pairs = search()
times = []
for _ in range(runs):
    start = time.process_time()
    search()
    times.append((time.process_time() - start) * 1000)
print(pairs, *times)
