"""sitemap."""
