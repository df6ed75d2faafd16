"""The people of Awan City and the mountains, when the three are seventeen and eighteen."""

from assets.rig.bodies import ADULT, TEEN, Outfit
from assets.rig.cast.colours import BLACK, BROWN, GREY, SOFT_BLACK, WHITE
from assets.rig.faces import Face, Hair
from assets.rig.people import Person

_YOUNG_WOMAN = ADULT.grow(head_scale=0.89, shoulder=72, waist=68, hip=82, limb=35, neck=23)
_YOUNG_MAN = ADULT.grow(head_scale=0.89, shoulder=84, waist=74, hip=82, limb=38)
_WOMAN = ADULT.grow(shoulder=82, waist=82, hip=96)


def _man(skin: str, **marks: object) -> Face:
    """Return a grown face."""
    usual: dict[str, object] = {
        "width": 70,
        "top": 82,
        "jaw": 97,
        "chin": 44,
        "eyes": 4,
        "eye_size": 0.91,
        "brow": BLACK,
        "brow_width": 7,
        "nose": 1.15,
    }
    return Face(skin, **(usual | marks))  # type: ignore[arg-type]


def _woman(skin: str, **marks: object) -> Face:
    usual: dict[str, object] = {
        "width": 69,
        "jaw": 95,
        "chin": 39,
        "lashes": True,
        "brow_width": 5,
        "nose": 1.0,
        "lips": "#b4524b",
    }
    return _man(skin, **(usual | marks))


CITY: dict[str, Person] = {
    "suri-17": Person(
        _woman("#d29a68", width=71, brow_width=5.5),
        Hair("ponytail", BLACK, "lagoon"),
        _YOUNG_WOMAN,
        Outfit("fish-tee", "#e07a33", "sand", "#1d5a74", "rolled"),
    ),
    "bayan-17": Person(
        _man("#8f5b39", jaw=95, chin=48, brow_width=8, nose=1.25),
        Hair("buzz", BLACK),
        TEEN.grow(head_y=168, shoulder_y=298, shoulder=84, seated=True, hem=545, limb=38),
        Outfit("jacket", "#3f7f4a", "#e6f0dc", "#2f3b48", "long"),
        glasses="navy",
    ),
    "lin-18": Person(
        _woman("#f0cba4", width=67, chin=36, brow=BROWN),
        Hair("bob", BROWN, "coral"),
        _YOUNG_WOMAN.grow(shoulder=70),
        Outfit("jacket", "#2f6797", "paper", "#37424f", "long"),
    ),
    "noi-16": Person(
        _man("#c68a58", width=73, jaw=91, chin=48, eyes=7, brow_width=6),
        Hair("tousled", SOFT_BLACK),
        TEEN.grow(shoulder=80, waist=74, hip=80, limb=38),
        Outfit("kite-tee", "#e8b93c", "sea", "#4f4a58", "rolled"),
    ),
    "dorji": Person(
        _man("#c9966a", width=76, jaw=92, chin=50, brow_width=7.5),
        Hair("buzz", BLACK),
        _YOUNG_MAN.grow(shoulder=90, waist=82, hip=88),
        Outfit("wrapped-coat", "#8c3b3b", "#f0d9a8", "#3b3a48", "long"),
    ),
    "hira": Person(
        _woman("#c89468", jaw=94, chin=40, brow_width=6),
        Hair("scarf", "#1f6f6b", "#bfe0d8"),
        _YOUNG_WOMAN.grow(shoulder=74),
        Outfit("jacket", "#35506e", "#dbe7ef", "#25354a", "long"),
    ),
    "minh": Person(
        _man("#e4b98c", width=68, jaw=95, chin=40, brow_width=6.5),
        Hair("quiff", BLACK),
        _YOUNG_MAN.grow(shoulder=78, waist=70, hip=78),
        Outfit("hoodie", "#5b6b7a", "lagoon", "#2d3440", "long"),
        glasses="#20262e",
    ),
    "mei": Person(
        _woman("#f2d3b0", width=71, jaw=91, chin=38, brow=BROWN),
        Hair("topknot", BROWN, "leaf"),
        _YOUNG_WOMAN.grow(shoulder=69, waist=66),
        Outfit("tunic", "#e9a7a0", "paper", "#5a4660", "rolled"),
        hearing_aids=True,
    ),
    "kalia": Person(
        _woman("#8a5636", width=72, jaw=95, chin=44, brow_width=6),
        Hair("curly", BLACK),
        _YOUNG_WOMAN.grow(shoulder=86, waist=72, hip=84, limb=38),
        Outfit("jersey", "#2573a8", "sun", "navy"),
    ),
    "rafael": Person(
        _man("#b07a4e", jaw=95, chin=42, lashes=True, brow_width=6),
        Hair("long", BROWN, "sun"),
        _YOUNG_MAN.grow(shoulder=80, waist=72),
        Outfit("jacket", "#c2567d", "#fbeed3", "#3c3a52", "long"),
    ),
    "nurse-phuong": Person(
        _woman("#e0b085", width=72, jaw=93, chin=46, eye_size=0.88, brow=BROWN, lines=True),
        Hair("bun", SOFT_BLACK, "lagoon"),
        _WOMAN,
        Outfit("nurse-tunic", "#7fc2bd", "lagoon-deep", "#e9f3f1", "short"),
    ),
    "aunt-salma": Person(
        _woman("#b98255", width=73, jaw=93, chin=46, eye_size=0.9, brow_width=6),
        Hair("scarf", "#b56a3c", "#f4d9b5"),
        _WOMAN.grow(waist=90, hip=104),
        Outfit("tunic", "#f0dcc0", "#b56a3c", "#6d4a33", "long"),
    ),
    "uncle-tenzin": Person(
        _man(
            "#b98556", width=73, jaw=95, chin=50, eye_size=0.84, brow=GREY, brow_width=6, lines=True
        ),
        Hair("shaven", GREY),
        ADULT.grow(shoulder=86, waist=86, hip=96),
        Outfit("robe", "#8c2f33", "#e0a13c", "#7a282c", "short"),
        glasses="#6b4a2a",
    ),
    "officer-malee": Person(
        _woman("#cf9a6b", width=70, jaw=95, chin=43, eye_size=0.9, brow_width=5.5),
        Hair("bun", BLACK, "navy"),
        _WOMAN.grow(shoulder=86),
        Outfit("uniform", "#3f6488", "navy-deep", "navy", "short"),
    ),
    "lawyer-arif": Person(
        _man("#96613d", width=71, jaw=97, chin=46, eye_size=0.88, brow_width=8, nose=1.3),
        Hair("brushed", BLACK),
        ADULT.grow(shoulder=90, waist=90, hip=94),
        Outfit("jacket", "#4a4e63", "#eef1f4", "#2c2f3d", "long"),
        glasses="#1c2733",
    ),
    "editor-lena": Person(
        _woman("#d9a97c", width=72, jaw=94, chin=46, eye_size=0.87, brow=GREY, lines=True),
        Hair("wavy", GREY, GREY),
        _WOMAN.grow(waist=88, hip=100),
        Outfit("cardigan", "#a3405c", "#f6e7c8", "#41384a", "long"),
        glasses="coral-deep",
    ),
    "grandmother-tuyet": Person(
        _woman(
            "#e2b68b",
            width=73,
            jaw=89,
            chin=48,
            eyes=5,
            eye_size=0.84,
            brow=WHITE,
            lines=True,
            lips="#a8564e",
        ),
        Hair("shawl", WHITE, "#6f8f6a"),
        _WOMAN.grow(head_y=164, shoulder_y=296, shoulder=76, waist=86, hip=98),
        Outfit("tunic", "#94a86f", "#f3ecd2", "#5d5145", "long"),
    ),
    "helpline-counsellor": Person(
        _woman("#a86f45", width=71, jaw=94, chin=42, eye_size=0.9, brow_width=5.5),
        Hair("long", SOFT_BLACK, "lagoon"),
        _WOMAN.grow(shoulder=80),
        Outfit("cardigan", "#5f9aa8", "#fbe9d6", "#3d4c63", "long"),
    ),
    "lead-nirmala": Person(
        _woman("#8f5c3a", width=72, jaw=93, chin=46, eye_size=0.88, lines=True, brow_width=5.5),
        Hair("parted", SOFT_BLACK),
        _WOMAN.grow(waist=90, hip=104),
        Outfit("tunic", "#d4763f", "#fbe0b0", "#6c3a3a", "rolled"),
        glasses="#7a4a21",
    ),
    "teacher-kofan": Person(
        _man("#bd8754", jaw=96, chin=42, brow_width=7),
        Hair("crop", SOFT_BLACK),
        _YOUNG_MAN,
        Outfit("shirt", "#8fb3c9", "paper", "#3e4756", "rolled"),
    ),
}
