"""Ground floor: the one parsed document of an article, and what is read from or written into it. No Pelican here."""
