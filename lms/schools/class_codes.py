"""Class codes: six letters that a child copies from the board."""

import secrets

# Consonants that don't look alike, in capitals or small letters, and form no words.
CODE_ALPHABET = "BCDFGHJKMNPRTWXY"
CODE_LENGTH = 6


def draw_code() -> str:
    """Return a random code: one of 16.7 million."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def tidy_code(typed: str) -> str:
    """Return a code as it is stored, from what somebody typed: ``bcd-fgh `` becomes ``BCDFGH``."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())[: CODE_LENGTH + 1]
