"""Floor 2: the linter's engine, and rules that guard no feature."""
