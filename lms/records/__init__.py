"""The learning record store: xAPI 1.0.3 statements, kept exactly and found again."""
