"""`pelican-wellness serve`: write in one window, and see it in another."""
