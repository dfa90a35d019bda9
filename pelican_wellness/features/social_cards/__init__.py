"""The pictures of previews. Nothing but feature.py knows of sites and settings."""
