"""How much of a story is read from saved web pages, and how little else."""
