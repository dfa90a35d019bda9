"""Room: what browsers are told to allow."""
