"""Room: what machines read of a page. Values in, values out; no Pelican."""
