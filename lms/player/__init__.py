"""The web player, first form: lessons and tests played by plain form posts."""
