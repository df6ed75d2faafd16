"""How a picture PIN is hashed."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class PinHasher(PBKDF2PasswordHasher):
    """PBKDF2 with few rounds, so that a class of 40 can be enrolled and sign in within a second.

    There are 1,728 PINs: whoever has the table can try them all, however slow a round is. What
    protects a learner is the limit on tries, and that the account holds only a nickname.
    """

    algorithm = "pin_pbkdf2_sha256"
    iterations = 20_000
