"""What to know before the first visit."""
