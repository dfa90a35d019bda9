"""What clients say, where the rules of the profession let them."""
