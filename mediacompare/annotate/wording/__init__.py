"""How an article is worded: loaded terms, tone, sentences that judge, and tone towards people."""
