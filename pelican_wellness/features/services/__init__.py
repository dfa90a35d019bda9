"""What the practice offers, and for how much."""
