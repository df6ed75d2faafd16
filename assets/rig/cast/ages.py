"""Faces and builds as they are at an age, before they become somebody's."""

from assets.rig.bodies import ADULT, TEEN
from assets.rig.faces import Face

_SKIN = "#d29a68"  # everybody brings their own

GIRL = Face(
    _SKIN, width=72, top=83, jaw=92, chin=40, eyes=8, eye_size=0.96, lashes=True, brow_width=5
)
BOY = Face(
    _SKIN, width=72, top=83, jaw=91, chin=46, eyes=8, eye_size=0.96, brow_width=6.5, nose=1.1
)
YOUNG_WOMAN = Face(
    _SKIN,
    width=70,
    top=82,
    jaw=95,
    chin=38,
    eyes=5,
    eye_size=0.93,
    lashes=True,
    brow_width=5,
    lips="#b4524b",
)
YOUNG_MAN = Face(
    _SKIN, width=71, top=82, jaw=97, chin=45, eyes=5, eye_size=0.92, brow_width=7, nose=1.2
)
WOMAN = Face(
    _SKIN,
    width=71,
    top=81,
    jaw=94,
    chin=45,
    eyes=4,
    eye_size=0.9,
    lashes=True,
    brow_width=5,
    lips="#a8483f",
)
MAN = Face(
    _SKIN, width=72, top=81, jaw=96, chin=50, eyes=3, eye_size=0.88, brow_width=7.5, nose=1.25
)

THIRTEEN = TEEN.grow(head_y=172, head_scale=0.94, shoulder_y=304, shoulder=68, waist=70, hip=76)
SLIGHT = TEEN.grow(head_y=162, head_scale=0.92, shoulder_y=292, shoulder=70, waist=68, hip=80)
SLIM = ADULT.grow(
    head_y=154, head_scale=0.89, shoulder_y=285, shoulder=74, waist=68, hip=82, limb=36, neck=23
)
TALL = ADULT.grow(
    head_y=144, head_scale=0.88, shoulder_y=276, shoulder=86, waist=75, hip=82, limb=39
)
LADY = ADULT.grow(shoulder=82, waist=82, hip=96, limb=38)
