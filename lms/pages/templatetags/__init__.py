"""Template tags of the editorial pages."""
