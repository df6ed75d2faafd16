"""Draw every picture again: ``python -m assets.rig``."""

from assets.rig.pictures import write_pictures

print(f"Pictures written: {write_pictures()}")
