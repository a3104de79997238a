"""`python -m mediacompare` is the same as the command `mediacompare`."""
from mediacompare.cli import main

main()
