"""Words: message ids, catalogs, extraction for translators, compiling for players."""
