"""What stands in a page's head for search engines and previews."""
