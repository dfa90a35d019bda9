"""`check --online`: looks up where links lead, and whether what an article refers to was retracted."""
