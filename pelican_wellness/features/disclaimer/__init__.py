"""disclaimer."""
