"""The covers of the modules, 640×360: people of the bay and one kind picture of the topic."""

from assets.rig.cast import CAST
from assets.rig.draw import at, circle, group, line, mix, polygon, rect, shape, star, svg
from assets.rig.emblems import draw_lantern
from assets.rig.people import draw_figure

W, H = 640, 360


def _draw_ground(sky: str, wave: str) -> str:
    pale = mix(sky, "#ffffff", 0.4)
    return group(
        rect(0, 0, W, H, sky),
        circle(320, 196, 210, pale, opacity=0.6),
        circle(320, 196, 150, pale, opacity=0.8),
        shape("M0 292Q80 268 160 292T320 292T480 292T640 292V360H0z", wave),
        shape("M0 322Q80 300 160 322T320 322T480 322T640 322V360H0z", mix(wave, "#12324a", 0.25)),
    )


def _draw_someone(
    name: str, feeling: str, x: float, scale: float = 0.56, flip: bool = False
) -> str:
    """Draw somebody of the cast whose middle is at ``x``, cut off by the picture's edge."""
    left = x + 200 * scale if flip else x - 200 * scale
    return at(left, 372 - 600 * scale, draw_figure(CAST[name], feeling), scale=scale, flip=flip)


def draw_privacy_cover() -> str:
    """Return the cover of privacy: a phone that its owner holds the key to."""
    phone = group(
        rect(-68, -126, 136, 252, "navy", 22),
        rect(-58, -106, 116, 208, "foam", 8),
        circle(0, 114, 7, "ink-soft"),
        line("M-22 -40v-14a22 22 0 0 1 44 0v14", "navy", 10),
        rect(-36, -42, 72, 60, "sun", 10),
        circle(0, -16, 9, "navy") + line("M0 -12V4", "navy", 7),
        *(
            rect(-40, y, w, 10, tone, 5)
            for y, w, tone in ((40, 80, "lagoon"), (58, 56, "sea-soft"), (76, 68, "sea-soft"))
        ),
    )
    key = group(
        circle(0, 0, 20, "none", stroke="sun", stroke_width=10),
        line("M22 0H82M66 0v16M80 0v20", "sun", 10),
    )
    return svg(
        W,
        H,
        _draw_ground("#cfeae7", "lagoon"),
        at(320, 178, phone, turn=-4),
        at(222, 66, key, turn=62, scale=0.66),
        _draw_someone("suri", "happy", 136),
        _draw_someone("lin", "happy", 508, flip=True),
        *(star(x, y, 9, 4, "paper") for x, y in ((424, 60), (424, 190), (226, 214))),
    )


def draw_harassment_cover() -> str:
    """Return the cover of harassment: friends who stand by each other."""
    heart = "M0 46C-62 4 -60 -44 -28 -44C-12 -44 -4 -34 0 -24C4 -34 12 -44 28 -44C60 -44 62 4 0 46z"
    return svg(
        W,
        H,
        _draw_ground("#fdebc9", "sun"),
        at(
            320,
            84,
            shape(
                "M-100 -70H100Q124 -70 124 -46V26Q124 50 100 50H22L0 82L-22 50"
                "H-100Q-124 50 -124 26V-46Q-124 -70 -100 -70"
                "z",
                "paper",
            ),
            at(0, -12, shape(heart, "coral"), scale=0.78),
        ),
        _draw_someone("bayan", "happy", 320, 0.46),
        _draw_someone("noi", "happy", 132, 0.56, flip=True),
        _draw_someone("amira", "happy", 508),
    )


def draw_grooming_cover() -> str:
    """Return the cover of grooming: a child tells an adult who listens, by the lantern's light."""
    return svg(
        W,
        H,
        _draw_ground("#d9e3f2", "sea"),
        at(330, 204, draw_lantern(), scale=0.62),
        _draw_someone("noi", "neutral", 146),
        _draw_someone("mother-wati", "neutral", 498, 0.6),
        at(
            228,
            54,
            shape(
                "M-44 -30H44Q54 -30 54 -20V14Q54 24 44 24H-12L-34 44V24H-44Q-54"
                " 24 -54 14V-20Q-54 -30 -44 -30"
                "z",
                "paper",
            ),
            *(circle(x, -3, 6, "sea") for x in (-24, 0, 24)),
        ),
    )


def draw_misinformation_cover() -> str:
    """Return the cover of misinformation: looking twice at a post, together."""
    post = group(
        rect(-104, -116, 208, 232, "paper", 16),
        circle(-74, -86, 16, "lagoon")
        + rect(-48, -98, 90, 10, "navy", 5)
        + rect(-48, -80, 56, 8, "sea-soft", 4),
        rect(-88, -58, 176, 104, "sea-soft", 8),
        shape("M-88 20Q-50 -4 -10 16T88 8V38Q88 46 80 46H-80Q-88 46 -88 38z", "sea"),
        shape("M-44 14C-26 -16 20 -16 40 8L60 -8V30L40 14C20 38 -26 34 -44 14z", "coral"),
        circle(-24, 8, 4, "ink"),
        polygon([(-4, -8), (10, -40), (22, -4)], "coral"),
        rect(-88, 62, 150, 9, "line", 4.5) + rect(-88, 80, 110, 9, "line", 4.5),
    )
    lens = group(
        line("M38 40L84 90", "navy", 18),
        circle(0, 0, 52, "#ffffff", opacity=0.45),
        circle(0, 0, 52, "none", stroke="navy", stroke_width=11),
        line("M-26 -22Q-14 -36 4 -36", "#ffffff", 6),
    )
    return svg(
        W,
        H,
        _draw_ground("#dfeedd", "leaf"),
        at(316, 158, post, turn=3),
        at(352, 174, lens),
        _draw_someone("tavi", "neutral", 124),
        _draw_someone("cousin-kiri", "happy", 520, flip=True),
        at(
            206,
            70,
            circle(0, 0, 26, "sun"),
            line("M-8 -8c0 -14 18 -12 16 0c-1 7 -8 7 -8 14", "navy", 5.5),
            circle(0, 14, 3.4, "navy"),
        ),
    )


COVERS = {
    "privacy": draw_privacy_cover,
    "harassment": draw_harassment_cover,
    "grooming": draw_grooming_cover,
    "misinformation": draw_misinformation_cover,
}
