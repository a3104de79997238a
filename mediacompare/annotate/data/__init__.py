"""The word lists of the quote rules, as data; README.md beside this file says what each holds."""
