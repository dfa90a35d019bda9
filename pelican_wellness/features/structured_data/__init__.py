"""structured_data."""
