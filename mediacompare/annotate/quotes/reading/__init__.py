"""How the quote rules read a text: tokens with word classes, phrases, clauses and verb groups, without a parser."""
