"""How long a build takes, against others: `make benchmark`, see README.md beside this file."""
