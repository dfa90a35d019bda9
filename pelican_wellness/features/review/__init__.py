"""Who checked an article, and when."""
