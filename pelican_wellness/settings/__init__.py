"""Floor 1: the WELLNESS setting and lines of metadata, and the one place that says mistakes."""
