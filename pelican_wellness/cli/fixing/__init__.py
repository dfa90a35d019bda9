"""`check --fix`: mends what can be mended without asking anybody."""
