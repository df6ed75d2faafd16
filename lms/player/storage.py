"""Static files under names that change with their content, in scripts' imports, too."""

import re

from django.contrib.staticfiles.storage import HashedFilesMixin
from django.core.files.base import ContentFile, File
from whitenoise.storage import CompressedManifestStaticFilesStorage

_COMMENTS = re.compile(rb"^[ \t]*(?://[^\n]*|/\*\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
"""Comments that have their lines for themselves; no text of ours has such lines."""


class HashedScriptsStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, which also puts the new names where the player's modules import.

    An import map would do the same in the page, but it is an inline script, which the content
    security policy forbids. Other apps' scripts are left as they are: some of them only look like
    modules.
    """

    max_post_process_passes = 20  # modules stand deeper in each other than style sheets do
    patterns = (
        *HashedFilesMixin.patterns,
        ("player/*.js", HashedFilesMixin._js_module_import_aggregation_patterns[1]),
    )

    def _save(self, name: str, content: File) -> str:
        """Save a file; comments of the player's scripts do not travel to phones."""
        if name.startswith("player/") and name.endswith(".js"):
            content = ContentFile(_COMMENTS.sub(b"", b"".join(content.chunks())))
        return super()._save(name, content)
