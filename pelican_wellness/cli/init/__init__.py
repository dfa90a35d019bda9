"""`pelican-wellness init`: a site that can be filled in, from a dozen answers."""
