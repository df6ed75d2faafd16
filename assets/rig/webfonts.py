"""Cut the fonts down to what the site sends: WOFF2, one script each.

Run as ``python -m assets.rig.webfonts`` after a font has changed (needs fontTools and brotli).
"""

from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).resolve().parent.parent / "fonts"

LATIN_AND_CYRILLIC = (
    "U+0000-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0400-052F,U+1E00-1EFF,"
    "U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-218F,U+2212,U+25CC,U+FEFF,U+FFFD"
)
THAI = "U+0020-007E,U+00A0,U+0E00-0E7F,U+200B-200D,U+25CC"
URDU = (
    "U+0020-007E,U+00A0,U+0600-06FF,U+0750-077F,U+200B-200F,U+2010-2027,U+202A-202E,"
    "U+25CC,U+FB50-FDFF,U+FE70-FEFC"
)

CUTS = {
    "NotoSans-Regular": LATIN_AND_CYRILLIC,
    "NotoSans-Bold": LATIN_AND_CYRILLIC,
    "NotoSansThai-Regular": THAI,
    "NotoSansThai-Bold": THAI,
    "NotoNastaliqUrdu-Regular": URDU,
}


def cut_font(name: str, unicodes: str, fonts: Path = FONTS) -> Path:
    """Write ``web/<name>.woff2`` with these characters and every shaping rule they need."""
    options = subset.Options(flavor="woff2", layout_features=["*"], hinting=False)
    options.desubroutinize = True
    font = subset.load_font(str(fonts / f"{name}.ttf"), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(unicodes))
    subsetter.subset(font)
    target = fonts / "web" / f"{name}.woff2"
    target.parent.mkdir(exist_ok=True)
    subset.save_font(font, str(target), options)
    return target


if __name__ == "__main__":
    for name, unicodes in CUTS.items():
        target = cut_font(name, unicodes)
        print(f"{target.name}: {target.stat().st_size / 1024:.0f} kB")
