"""Room: the pictures of articles."""
