"""Ground: what the web's standards ask: addresses, times, JSON-LD, policies."""
