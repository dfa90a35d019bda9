"""Cards with advice of three levels, and the box of key points."""
