"""The people of Lantern Bay."""

from assets.rig.bodies import ADULT, CHILD, TEEN, Outfit
from assets.rig.faces import Face, Hair
from assets.rig.people import Person

BLACK = "#221d22"
BROWN = "#3a2620"
SOFT_BLACK = "#2d2a33"

CAST: dict[str, Person] = {
    "suri": Person(
        Face("#d29a68", width=76, chin=48, lashes=True, brow=BLACK, brow_width=5.5),
        Hair("bob", BLACK, "lagoon"),
        CHILD.grow(),
        Outfit("fish-tee", "#ee8a3c", "sand", "sea"),
    ),
    "bayan": Person(
        Face("#b97d4e", width=74, jaw=84, chin=52, brow=BLACK, brow_width=7, nose=1.15),
        Hair("crop", BLACK),
        CHILD.grow(head_y=192, shoulder_y=326, seated=True, hem=545),
        Outfit("striped-tee", "leaf", "#d9ebc9", "#3b4a5a"),
        glasses="navy",
    ),
    "lin": Person(
        Face("#f0cba4", width=72, jaw=90, chin=40, lashes=True, brow=BROWN, brow_width=5),
        Hair("ponytail", BROWN, "coral"),
        CHILD.grow(head_y=176, shoulder_y=312),
        Outfit("hoodie", "#3f83b5", "paper", "ink-soft", "long"),
    ),
    "noi": Person(
        Face("#c68a58", width=78, jaw=82, chin=54, eyes=14, brow=BLACK, nose=0.9),
        Hair("tousled", SOFT_BLACK),
        CHILD.grow(head_y=204, shoulder_y=338, shoulder=62, waist=68, hip=74, hem=550),
        Outfit("kite-tee", "#f6c445", "sea", "#7a5a3a"),
    ),
    "amira": Person(
        Face("#dba779", width=74, jaw=88, chin=42, lashes=True, brow=BROWN, brow_width=5.5),
        Hair("scarf", "#7d5a94", "#e9c8e0"),
        CHILD.grow(head_y=178, shoulder_y=314),
        Outfit("tunic", "#c9a3cf", "paper", "#54406b", "long"),
    ),
    "tavi": Person(
        Face("#8f5b39", width=72, jaw=90, chin=46, eyes=8, brow=BLACK, brow_width=7, nose=1.2),
        Hair("curly", BLACK),
        TEEN.grow(head_y=166, head_scale=0.93),
        Outfit("jersey", "#c8402f", "paper", "paper"),
    ),
    "teacher-dara": Person(
        Face(
            "#e0ae80",
            width=70,
            top=82,
            jaw=94,
            chin=40,
            eyes=4,
            eye_size=0.92,
            lashes=True,
            brow=BROWN,
            brow_width=5,
            lips="#b04a44",
        ),
        Hair("bun", BROWN, "coral"),
        ADULT.grow(shoulder=82, waist=76, hip=88),
        Outfit("cardigan", "#2f7f86", "sand", "#374a63", "long"),
        neckerchief="coral",
    ),
    "librarian-hana": Person(
        Face(
            "#c98f60",
            width=74,
            top=80,
            jaw=92,
            chin=50,
            eyes=4,
            eye_size=0.9,
            lashes=True,
            brow=BROWN,
            brow_width=5,
            lips="#a34742",
            lines=True,
        ),
        Hair("scarf", "#2f7d6d", "#f2d08a"),
        ADULT.grow(shoulder=86, waist=92, hip=104),
        Outfit("tunic", "#e7c27d", "#b5762a", "#6a4a2f", "long"),
        glasses="#7a4a21",
    ),
    "mother-wati": Person(
        Face(
            "#cf9563",
            width=72,
            top=82,
            jaw=92,
            chin=48,
            eyes=4,
            eye_size=0.92,
            lashes=True,
            brow=BLACK,
            brow_width=5.5,
            lips="#a34742",
        ),
        Hair("parted", BLACK),
        ADULT.grow(shoulder=84, waist=88, hip=100),
        Outfit("apron", "#d9705a", "#5f8fae", "#4b3b52", "rolled"),
    ),
    "grandfather-amir": Person(
        Face(
            "#a9714a",
            width=72,
            top=80,
            jaw=92,
            chin=46,
            eyes=2,
            eye_size=0.86,
            brow="#d9d9d6",
            brow_width=7.5,
            nose=1.3,
            lines=True,
        ),
        Hair("cap", "#d5d6d4", "paper"),
        ADULT.grow(shoulder=84, waist=82, hip=90),
        Outfit("shirt", "#7d9bb0", "paper", "#5b4a3c", "rolled"),
    ),
    "coach-rafi": Person(
        Face(
            "#b57a4b",
            width=73,
            top=82,
            jaw=96,
            chin=52,
            eyes=4,
            eye_size=0.9,
            brow=BLACK,
            brow_width=8,
            nose=1.25,
        ),
        Hair("brushed", SOFT_BLACK),
        ADULT.grow(shoulder=96, waist=86, hip=92, limb=44),
        Outfit("track-top", "#255f85", "sun", "#1c2733", "long"),
    ),
    "cousin-kiri": Person(
        Face(
            "#e3b184",
            width=70,
            top=83,
            jaw=94,
            chin=38,
            eyes=6,
            lashes=True,
            brow=BROWN,
            brow_width=5,
            lips="#b9524a",
        ),
        Hair("wavy", "#4a2c22", "sun"),
        TEEN.grow(shoulder=72, waist=70, hip=82),
        Outfit("tee", "#53a79f", "paper", "#33567d"),
    ),
}

# Three pupils without a story, for the player to be.
PLAYERS: dict[str, Person] = {
    "player-a": Person(
        Face("#c68a58", width=75, chin=48, brow=BLACK),
        Hair("crop", SOFT_BLACK),
        CHILD,
        Outfit("hoodie", "#e9b949", "paper", "navy", "long"),
    ),
    "player-b": Person(
        Face("#a9714a", width=75, chin=46, lashes=True, brow=BLACK),
        Hair("ponytail", BLACK, "sun"),
        CHILD,
        Outfit("hoodie", "lagoon", "paper", "navy", "long"),
    ),
    "player-c": Person(
        Face("#e0ae80", width=75, chin=44, lashes=True, brow=BROWN),
        Hair("scarf", "#3f83b5", "#d3e8ee"),
        CHILD,
        Outfit("hoodie", "coral", "paper", "navy", "long"),
    ),
}
