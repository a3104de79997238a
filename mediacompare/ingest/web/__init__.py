"""Web pages: their pieces of text, what each seems to be, and which of them are the story."""
