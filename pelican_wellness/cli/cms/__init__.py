"""`pelican-wellness cms`: a page on which the site is edited in a browser, and what it has to know."""
