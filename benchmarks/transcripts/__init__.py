"""Twelve invented transcripts and interviews, each in another house's form."""
