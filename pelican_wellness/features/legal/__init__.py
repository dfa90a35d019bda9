"""What the law asks a website to say, by country. None of it is legal advice."""
