"""How hard a text is to read: the Automated Readability Index of each lesson and form."""

from collections.abc import Iterator

from curriculum.checks.problem import Problem
from curriculum.library import Library
from curriculum.messages.ids import list_messages
from curriculum.schema import Activity

HARDEST = {"9-12": 4.0, "13-15": 6.0, "16-18": 8.0, "educators": 10.0, "carers": 5.0}
"""School years that a text may ask for (Senter and Smith, 1967), two to three below the pupils' own
year, since most of them read or hear a second language (judgment)."""


def check_reading_level(library: Library) -> Iterator[Problem]:
    """A lesson or form asks for no more years of school than its band allows."""
    for name, activity in library.activities_as_written.items():
        hardest = HARDEST[name.split(".")[1]]
        level = measure_level(activity, name)
        if level > hardest:
            message = f"reading this takes {level:.1f} years of school: {hardest:g} at most here"
            yield Problem(library.files[name], (), message, rule="reading-level", subject=name)


def measure_level(activity: Activity, name: str) -> float:
    """Return the Automated Readability Index of all that is read, in years of school."""
    # Here, and not above: the library takes a tenth of a second to load, and only checks need it.
    from textstat import textstat

    texts = (text for _, text, field in list_messages(activity, name) if field[-1] != "app")
    whole = " ".join(text if text[-1] in '.!?…"”' else f"{text}." for text in texts)
    return float(textstat.automated_readability_index(whole))
