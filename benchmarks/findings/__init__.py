"""Findings of the first page, held against what readers said who had read the articles first."""
