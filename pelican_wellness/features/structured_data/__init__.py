"""What a page is about, for machines."""
