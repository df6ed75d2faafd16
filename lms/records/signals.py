"""What the store tells the apps above it, inside the transaction that stores."""

from django.dispatch import Signal

records_stored = Signal()
"""New records are in the database. Sent once for a batch, with ``records`` (a list of Record) and
``statements`` (their dictionaries, in the same order, id and timestamp filled in). A statement
that was there already is not sent again. An exception of a receiver undoes the whole batch."""

records_voided = Signal()
"""Records have been voided: ``records``, a list of Record, no longer counts for anything."""
