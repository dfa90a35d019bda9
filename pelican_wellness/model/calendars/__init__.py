"""Classes and events as calendars that others can subscribe to (RFC 5545, RFC 7986)."""
