"""The report's charts: one module a form, each drawing on a `Canvas` in points."""
