"""Animals. The origin is the middle of the foot."""

from assets.rig.draw import circle, ellipse, group, line, mix, shape


def draw_horse(tone: str) -> str:
    """Draw a horse that looks to the right, 150 wide."""
    mane = mix(tone, "#12121a", 0.5)
    return group(
        ellipse(0, 1, 60, 6, "#12324a", opacity=0.15),
        line("M-40 -46L-44 0M-26 -46L-24 0M28 -46L24 0M42 -48L46 0", tone, 10),
        shape(
            "M-56 -84C-44 -92 20 -92 40 -88L64 -126L76 -132L80 -122L94 -102L84 -94L72 -104"
            "C66 -80 60 -60 46 -46C20 -38 -30 -38 -50 -46C-60 -58 -62 -74 -56 -84z",
            tone,
        ),
        shape("M38 -90L60 -130L70 -132C62 -116 58 -96 48 -84z", mane),
        line("M-56 -80C-72 -74 -72 -48 -66 -32", mane, 9),
        shape("M60 -128L64 -144L72 -130z", tone),
        circle(76, -116, 2.6, "ink"),
    )


def draw_fish(tone: str, stripe: str = "paper") -> str:
    """Draw a reef fish about its middle that swims to the left, 90 wide."""
    fin = mix(tone, "#12324a", 0.2)
    return group(
        shape("M26 0L48 -20Q42 0 48 20z", fin),
        shape("M-8 -22Q6 -40 26 -26L18 -12z", fin),
        shape("M-4 22Q6 34 18 26L12 14z", fin),
        shape("M-42 0C-28 -30 14 -30 32 0C14 30 -28 30 -42 0z", tone),
        shape("M-12 -22Q-20 0 -12 22L-2 23Q-10 0 -2 -23z", stripe),
        shape("M10 -18Q4 0 10 18L17 14Q12 0 17 -14z", stripe),
        circle(-26, -5, 6, "paper") + circle(-27, -5, 3, "ink"),
        line("M-38 5q5 4 9 1", "ink", 2),
    )
