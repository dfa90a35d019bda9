"""Prices as bloggers write them: `30 min 55; 60 min 95`, `from 60`, `60-90`, `free`, `5 sessions 400`."""
