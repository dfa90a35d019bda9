"""Ground floor: languages, message catalogs, dates and numbers, through Babel. The process locale is never touched."""
