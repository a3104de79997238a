"""Passages that tell the same: the gold sets, the training of the model, and its figures."""
