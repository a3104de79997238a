"""How often the claims are false where nothing differs, and how often they are made where something does."""
