"""Where sentences end: hard breaks, written for this."""
