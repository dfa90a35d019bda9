"""Classes and events: when and where they are, who teaches them, and what they cost."""
