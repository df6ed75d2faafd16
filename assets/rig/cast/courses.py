"""Whom only the courses for adults meet."""

from dataclasses import replace

from assets.rig.bodies import ADULT, Outfit
from assets.rig.cast.ages import LADY, MAN, WOMAN
from assets.rig.cast.colours import BLACK
from assets.rig.faces import Hair
from assets.rig.people import Person

COURSES: dict[str, Person] = {
    "lead-nirmala": Person(
        replace(
            WOMAN,
            skin="#8a5636",
            width=73,
            jaw=92,
            chin=48,
            brow=BLACK,
            brow_width=6,
            lines=True,
            marks=("dot",),
        ),
        Hair("parted", "#3b3438"),
        LADY.grow(shoulder=86, waist=90, hip=104),
        Outfit("sari", "#2f7f86", "#c7643a", "#c7643a", "short", "#f0c45c"),
        glasses="#7a3b45",
        worn=(("earrings", "#f0c45c"),),
    ),
    "teacher-kofan": Person(
        replace(
            MAN,
            skin="#6f4329",
            width=71,
            jaw=96,
            chin=48,
            eyes=6,
            eye_size=0.95,
            brow=BLACK,
            full_lips=True,
            nose_bridge="broad",
        ),
        Hair("short-fade", BLACK),
        ADULT.grow(head_y=144, shoulder_y=278, shoulder=88, waist=76, hip=84),
        Outfit("checked", "#e9e4d6", "#6aa59a", "#5a4a3b", "rolled"),
        worn=(("lanyard", "sea"),),
    ),
}
