"""Commands of the web player."""
