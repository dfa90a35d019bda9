"""Floor 3: the stylesheets of a site, put together from the theme's files."""
