"""What a pupil likes to find again, and nobody else needs: endings found, and the figure picked."""

from game.progress.database import Database


def note_ending(database: Database, profile: str, activity: str, step: str) -> None:
    """Keep that an ending was found."""
    row = (profile, activity, step)
    database.write(
        lambda file: file.execute(
            "INSERT OR IGNORE INTO endings (profile, activity, step) VALUES (?, ?, ?)", row
        )
    )


def list_endings(database: Database, profile: str, activity: str) -> frozenset[str]:
    """Return the ids of the endings that were found."""
    rows = database.read(
        "SELECT step FROM endings WHERE profile = ? AND activity = ?", (profile, activity)
    )
    return frozenset(row["step"] for row in rows)


def choose_avatar(database: Database, profile: str, avatar: str) -> None:
    """Keep which figure a pupil picked."""
    database.write(
        lambda file: file.execute(
            "INSERT OR REPLACE INTO avatars (profile, avatar) VALUES (?, ?)", (profile, avatar)
        )
    )


def find_avatar(database: Database, profile: str) -> str | None:
    """Return the figure that was picked last, or None."""
    rows = database.read("SELECT avatar FROM avatars WHERE profile = ?", (profile,))
    return rows[0]["avatar"] if rows else None
