"""What an article does not replace."""
