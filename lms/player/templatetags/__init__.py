"""Template tags of the player."""
