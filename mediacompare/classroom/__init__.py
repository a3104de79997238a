"""For the classroom: a worksheet with its key, and how far students' own marks agree."""
