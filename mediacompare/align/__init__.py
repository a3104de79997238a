"""What binds the articles of one event: the same passages, the same facts, and the source that they quote."""
