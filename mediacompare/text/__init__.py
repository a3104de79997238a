"""Offset-keeping basics: words, sentences, quotation marks, furniture."""
