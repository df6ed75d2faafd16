"""The people of Coral Point, when the three are fourteen and fifteen."""

from assets.rig.bodies import ADULT, TEEN, Build, Outfit
from assets.rig.cast.colours import BLACK, BROWN, GREY, SOFT_BLACK
from assets.rig.faces import Face, Hair
from assets.rig.people import Person

_GIRL = TEEN.grow(shoulder=70, waist=68, hip=80)
_YOUNG = TEEN.grow(head_y=168, head_scale=0.93, shoulder_y=298, shoulder=70, waist=70)
_WOMAN = ADULT.grow(shoulder=82, waist=80, hip=94)
SCHOOL = "lagoon-deep"


def _grown(skin: str, **marks: object) -> Face:
    """Return a face of thirteen to sixteen: longer than a child's, with smaller eyes."""
    usual: dict[str, object] = {
        "width": 71,
        "top": 83,
        "jaw": 93,
        "chin": 43,
        "eyes": 7,
        "eye_size": 0.95,
        "brow": BLACK,
    }
    return Face(skin, **(usual | marks))  # type: ignore[arg-type]


def _girl(skin: str, **marks: object) -> Face:
    return _grown(skin, **({"lashes": True, "chin": 39, "brow_width": 5} | marks))


def _blouse(build: Build = _GIRL) -> Outfit:
    return Outfit("sailor-blouse", "paper", SCHOOL, "navy")


TOWN: dict[str, Person] = {
    "suri-14": Person(
        _girl("#d29a68", width=73, brow_width=5.5),
        Hair("long", BLACK, "lagoon"),
        _GIRL,
        Outfit("fish-tee", "#ee8a3c", "sand", "sea"),
    ),
    "bayan-14": Person(
        _grown("#8f5b39", width=71, jaw=90, chin=48, brow_width=7.5, nose=1.2),
        Hair("crop", BLACK),
        TEEN.grow(head_y=176, shoulder_y=306, seated=True, hem=545),
        Outfit("striped-tee", "leaf", "#d9ebc9", "#3b4a5a"),
        glasses="navy",
    ),
    "lin-15": Person(
        _girl("#f0cba4", width=69, jaw=94, chin=37, brow=BROWN),
        Hair("ponytail", BROWN, "coral"),
        TEEN.grow(shoulder=69, waist=67, hip=78),
        Outfit("hoodie", "#3f83b5", "paper", "ink-soft", "long"),
    ),
    "noi-13": Person(
        _grown("#c68a58", width=75, jaw=87, chin=50, eyes=10),
        Hair("tousled", SOFT_BLACK),
        _YOUNG,
        Outfit("kite-tee", "#f6c445", "sea", "#7a5a3a"),
    ),
    "amira-15": Person(
        _girl("#dba779", jaw=92, brow=BROWN, brow_width=5.5),
        Hair("scarf", "#7d5a94", "#e9c8e0"),
        _GIRL,
        Outfit("tunic", "#c9a3cf", "paper", "#54406b", "long"),
    ),
    "tavi-16": Person(
        _grown("#c08652", jaw=97, chin=48, eyes=4, brow_width=8, nose=1.25),
        Hair("curly", BLACK),
        TEEN.grow(head_y=152, shoulder=84, waist=76, hip=82, limb=39),
        Outfit("jersey", "#c8402f", "paper", "paper"),
    ),
    "oyun": Person(
        _girl("#d8a67c", width=78, jaw=88, chin=48, brow_width=5.5),
        Hair("braids", BLACK, "sun"),
        TEEN.grow(shoulder=76, waist=74, hip=82),
        Outfit("wrapped-coat", "#39659c", "#e9c46a", "#3a2f4a", "long"),
    ),
    "zaid": Person(
        _grown("#a9714a", jaw=95, chin=44, brow_width=8, nose=1.2),
        Hair("quiff", BLACK),
        TEEN,
        Outfit("school-shirt", "paper", SCHOOL, "navy", "rolled"),
    ),
    "thida": Person(
        _girl("#c08456", width=70, jaw=91, chin=41),
        Hair("bun", BLACK, "coral"),
        TEEN.grow(shoulder=68, waist=66, hip=78),
        _blouse(),
    ),
    "joey": Person(
        _grown("#b67a4c", width=74, jaw=88, chin=52, eyes=10, brow_width=6),
        Hair("crop", SOFT_BLACK),
        _YOUNG.grow(shoulder=74, waist=80, hip=86),
        Outfit("school-shirt", "paper", SCHOOL, "navy"),
    ),
    "rina": Person(
        _girl("#8a5636", jaw=95, chin=40, brow_width=6, lips="#b9524a"),
        Hair("topknot", BLACK, "sun"),
        TEEN.grow(head_y=154, shoulder=74, waist=68, hip=82),
        Outfit("tee", "#d2527f", "paper", "#2f3b59"),
    ),
    "bo": Person(
        _grown("#e6bb8e", width=78, jaw=90, chin=56, brow=BROWN, brow_width=6.5),
        Hair("tousled", BROWN),
        TEEN.grow(shoulder=82, waist=86, hip=92),
        Outfit("school-shirt", "paper", SCHOOL, "navy"),
    ),
    "counsellor-ratna": Person(
        _girl("#9a6340", width=73, jaw=94, chin=46, eyes=4, eye_size=0.9, lips="#9c3f3a"),
        Hair("parted", BLACK),
        _WOMAN.grow(waist=88, hip=100),
        Outfit("jacket", "#6d5a8c", "#f3e3c8", "#3d3552", "long"),
        glasses="#5a3550",
    ),
    "deputy-somchai": Person(
        _grown(
            "#d3a071",
            width=73,
            jaw=96,
            chin=52,
            eyes=2,
            eye_size=0.86,
            brow=GREY,
            brow_width=7,
            nose=1.2,
            lines=True,
        ),
        Hair("crop", GREY),
        ADULT.grow(shoulder=92, waist=96, hip=100),
        Outfit("school-shirt", "#d8e4ea", "navy", "#39424e", "long"),
        glasses="ink-soft",
    ),
    "aunt-rosa": Person(
        _girl(
            "#b57a4e", width=76, jaw=92, chin=52, eyes=4, eye_size=0.9, lips="#b0433d", lines=True
        ),
        Hair("bob", SOFT_BLACK, "coral"),
        _WOMAN.grow(shoulder=88, waist=98, hip=110),
        Outfit("cardigan", "#d98c3f", "#fdebc9", "#51607a", "rolled"),
    ),
    "father-wei": Person(
        _grown(
            "#ecc69c",
            jaw=95,
            chin=46,
            eyes=3,
            eye_size=0.88,
            brow=BROWN,
            brow_width=7,
            nose=1.2,
            lines=True,
        ),
        Hair("buzz", SOFT_BLACK),
        ADULT.grow(shoulder=88, waist=88, hip=94),
        Outfit("uniform", "#7ea3c4", "navy", "#2c3a4f", "rolled"),
    ),
    "repairer-anan": Person(
        _grown("#b88252", jaw=95, chin=44, eyes=4, eye_size=0.9, brow_width=7, nose=1.15),
        Hair("brushed", BROWN),
        ADULT.grow(shoulder=84, waist=78, hip=86),
        Outfit("apron", "#e9ddc4", "#3e6f6a", "#4a4038", "rolled"),
        cane=True,
    ),
}
