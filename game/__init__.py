"""The adventure in Pygame: play the lessons on a school PC, with or without a network."""

import os

# A player's terminal is not the place for a library's greeting.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
