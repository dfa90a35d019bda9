"""Room: people, the practice, and the choice of whom a call to action names. Values in, values out; no Pelican."""
