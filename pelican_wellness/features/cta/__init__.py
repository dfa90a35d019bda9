"""The call to action."""
