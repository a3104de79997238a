"""Accuracy against public gold sets and speed against peers: each folder or module is one command."""
