"""Hostile inputs for every reader, broken by chance or led by coverage. What was found lies in `findings/`."""
