"""How often readers agree that a sentence shown as judging does judge."""
