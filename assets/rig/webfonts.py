"""Cut the fonts down to what the site sends: WOFF2, one script each.

Run as ``python -m assets.rig.webfonts`` after a font has changed (needs fontTools and brotli).
"""

from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).resolve().parent.parent / "fonts"

# What most pages need, Vietnamese included, apart from what few need: it is a quarter of the size.
LATIN = (
    "U+0000-017F,U+0192,U+01A0-01A1,U+01AF-01B0,U+0259,U+02BB-02BC,U+02C6-02C7,U+02D8-02DD,"
    "U+0300-0304,U+0306-030C,U+0323,U+1E9E,U+1EA0-1EF9,U+2000-206F,U+20AB-20AC,U+20B1,U+2122,"
    "U+2212,U+25CC,U+FEFF,U+FFFD"
)
CYRILLIC_AND_MORE = (
    "U+0180-024F,U+02B0-02FF,U+0300-036F,U+0400-052F,U+1E00-1EFF,U+2070-209F,U+20A0-20CF,"
    "U+2100-218F"
)
ALL = ("*",)
LATIN_FEATURES = ("kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum")
THAI = "U+0020-007E,U+00A0,U+0E00-0E7F,U+200B-200D,U+25CC"
URDU = (
    "U+0020-007E,U+00A0,U+0600-06FF,U+0750-077F,U+200B-200F,U+2010-2027,U+202A-202E,"
    "U+25CC,U+FB50-FDFF,U+FE70-FEFC"
)

# What is written: of which font, which characters, and which of its rules.
CUTS = {
    "NotoSans-Regular": ("NotoSans-Regular", LATIN, LATIN_FEATURES),
    "NotoSans-Bold": ("NotoSans-Bold", LATIN, LATIN_FEATURES),
    "NotoSans-Regular-more": ("NotoSans-Regular", CYRILLIC_AND_MORE, LATIN_FEATURES),
    "NotoSans-Bold-more": ("NotoSans-Bold", CYRILLIC_AND_MORE, LATIN_FEATURES),
    "NotoSansThai-Regular": ("NotoSansThai-Regular", THAI, ALL),
    "NotoSansThai-Bold": ("NotoSansThai-Bold", THAI, ALL),
    "NotoNastaliqUrdu-Regular": ("NotoNastaliqUrdu-Regular", URDU, ALL),
}


def cut_font(name: str, fonts: Path = FONTS) -> Path:
    """Write ``web/<name>.woff2`` with its characters and the shaping rules that they need."""
    source, unicodes, features = CUTS[name]
    options = subset.Options(flavor="woff2", layout_features=list(features), hinting=False)
    options.desubroutinize = True
    font = subset.load_font(str(fonts / f"{source}.ttf"), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(unicodes))
    subsetter.subset(font)
    target = fonts / "web" / f"{name}.woff2"
    target.parent.mkdir(exist_ok=True)
    subset.save_font(font, str(target), options)
    return target


if __name__ == "__main__":
    for name in CUTS:
        target = cut_font(name)
        print(f"{target.name}: {target.stat().st_size / 1024:.0f} kB")
