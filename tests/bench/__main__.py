"""``make bench``: measure the curriculum, the game and the site, and print the figures.

Figures depend on the machine and on what else runs there; nothing here is asserted. Each part runs
in a process of its own, so that none warms up another.
"""

import subprocess
import sys

PARTS = (
    "curriculum_load",
    "game_frames",
    "site_records",
    "classroom_page",
    "site_pages",
    "publishing",
    "first_step",
)

sys.exit(max(subprocess.call([sys.executable, "-m", f"tests.bench.{part}"]) for part in PARTS))
