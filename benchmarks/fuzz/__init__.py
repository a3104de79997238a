"""Hostile inputs for every reader, broken by chance or led by coverage.

`findings/` holds what once broke a reader, `corpus/KIND/` the inputs that reach the most of it; a test reads them all.
"""
