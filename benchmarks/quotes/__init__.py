"""Quotes and speakers: accuracy on a gold set, beside peers, and speed. `python -m benchmarks.quotes --help`."""
