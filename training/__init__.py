"""How the shipped weights were learnt. Needs NumPy, and the data that each module names."""
