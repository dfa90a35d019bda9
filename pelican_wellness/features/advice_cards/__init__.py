"""advice_cards."""
