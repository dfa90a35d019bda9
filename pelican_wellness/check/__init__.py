"""Room: conventions of health writing. Values in, values out; no Pelican."""
