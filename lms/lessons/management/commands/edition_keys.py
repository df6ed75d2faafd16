"""``manage.py edition_keys``: show the keys that sign editions, replace or revoke one."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from curriculum.editions.signing import Keyring, SigningKey, fingerprint_of
from curriculum.errors import UntrustedEdition
from lms.lessons.keys import NoSigningKey, find_keyring, get_signing_key, replace_key, spare_file
from lms.lessons.services import sign_again


class Command(BaseCommand):
    """Show, replace, revoke."""

    help = (
        "Show the keys that sign this site's editions; replace the key that signs, or revoke one."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Add what can be asked for."""
        parser.add_argument(
            "--replace", action="store_true", help="sign with a new key from now on"
        )
        parser.add_argument("--revoke", metavar="ID", default="", help="trust this key no more")
        parser.add_argument("--spare", metavar="FILE", type=Path, help="the spare, to sign with")

    def handle(self, **options: Any) -> None:
        """Do what is asked for, and show the keyring."""
        try:
            if options["replace"] or options["revoke"]:
                keyring = replace_key(_read(options["spare"]), revoke=options["revoke"])
                sign_again(by=None, what="A new key signs editions.")
            else:
                get_signing_key()
                keyring = find_keyring()
        except (NoSigningKey, UntrustedEdition) as error:
            raise CommandError(str(error)) from error
        self._show(keyring)

    def _show(self, keyring: Keyring) -> None:
        self.stdout.write(f"Keyring {keyring.number}, fingerprint {fingerprint_of(keyring)}")
        for name in keyring.keys:
            self.stdout.write(f"  key {name}")
        for name in keyring.revoked:
            self.stdout.write(f"  key {name}, revoked")
        if spare_file().exists():
            self.stdout.write(
                f"The spare key is still on this machine: take {spare_file()} to a safe place."
            )


def _read(file: Path | None) -> SigningKey | None:
    if file is None:
        return None
    try:
        return SigningKey.read(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise CommandError(f"There is no key in {file}: name the spare's file.") from error
