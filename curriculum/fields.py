"""The field types of the schema: ids, texts, versions and the closed lists of words."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Kebab-case, permanent")]
"""A permanent kebab-case id, unique among its siblings."""

Path = Annotated[str, Meta(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", description="Equals its path")]
"""A permanent id that equals its path: ``privacy.9-12.whose-photo``."""

Text = Annotated[str, Meta(min_length=1, extra={"translate": True})]
"""Words that people read: extracted for translation, with the field's place as the message id."""

MediaFile = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{12}\.(png|jpg|webp|ogg|mp3|mp4|webm|vtt)$",
        max_length=120,
        description="A file of the folder media, with the first 12 digits of its SHA-256",
    ),
]
"""A picture, recording, film or captions. A changed file has another name."""

Locale = Annotated[
    str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="A language: th, pt-BR")
]

Version = Annotated[int, Meta(ge=1, description="Raised when what an item measures changes")]
Minutes = Annotated[int, Meta(ge=1, le=45)]

Band = Literal["9-12", "13-15", "16-18", "educators", "carers"]
Topic = Literal["privacy", "harassment", "grooming", "misinformation", "readiness", "together"]
Audience = Literal["pupils", "educators", "carers"]
"""Who learns. The two topics for adults, readiness and together, belong to the last two."""
OutcomeKind = Literal["knowledge", "skill", "attitude", "help-seeking", "wellbeing"]
Threat = Literal[
    "content-aggressive",
    "content-sexual",
    "content-values",
    "content-commercial",
    "contact-aggressive",
    "contact-sexual",
    "contact-values",
    "contact-commercial",
    "conduct-aggressive",
    "conduct-sexual",
    "conduct-values",
    "conduct-commercial",
]
"""The cells of the table of online threats (UNICEF slides, source 001)."""

Rehearsal = Literal["spot", "leave", "say", "tell", "tell-again"]
Mood = Literal["calm", "happy", "warm", "tense", "worried"]
Feeling = Literal["neutral", "happy", "worried", "sad", "surprised"]
Effect = Literal["helps", "waits", "harms"]
"""What an option does to the people of the story. A way that harms must still reach help."""


class Closed(Struct, frozen=True, forbid_unknown_fields=True):
    """A class that refuses fields it does not know, so that a typing slip is an error."""
