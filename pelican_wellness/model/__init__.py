"""Floor 2: what there is. Frozen values that can go to another process."""
