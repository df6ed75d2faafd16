"""What grows in the bay. The origin of a plant is the middle of its foot."""

from assets.rig.draw import at, circle, group, line, mix, shape
from assets.rig.scenery import WOOD, WOOD_DARK


def draw_palm(height: float = 220, lean: float = 30, leaf: str = "leaf", seed: int = 0) -> str:
    """Draw a coconut palm that leans by ``lean`` pixels."""
    trunk = line(
        f"M0 0C{lean * 0.1} {-height * 0.4} {lean * 0.5} {-height * 0.75} {lean} {-height}",
        WOOD,
        height * 0.06,
    )
    rings = "".join(
        line(f"M{lean * t * t - 6} {-height * t}h11", WOOD_DARK, 2.5, opacity=0.5)
        for t in (0.15, 0.3, 0.45, 0.6, 0.75)
    )
    r = height * 0.44
    frond = f"M0 0C{r * 0.3} {-r * 0.3} {r * 0.8} {-r * 0.2} {r} {r * 0.3}"
    frond += f"C{r * 0.7} {r * 0.02} {r * 0.35} {r * 0.06} 0 0z"
    fronds = []
    for index, turn in enumerate((-72, 44, -46, 20, -18)):
        for is_left in (False, True):
            sway = (seed * 13 + index * 7 + 5 * is_left) % 13 - 6
            tone = leaf if (index + is_left) % 2 else mix(leaf, "#12324a", 0.24)
            leafy = at(0, 0, shape(frond, tone), turn=turn + sway, scale=1 - index % 2 * 0.12)
            fronds.append(at(lean, -height, leafy, flip=is_left))
    nuts = [
        circle(lean + x, -height + y, height * 0.033, WOOD_DARK)
        for x, y in ((-7, 9), (8, 10), (0, 16))
    ]
    return group(trunk, rings, *fronds, *nuts)


def draw_tree(height: float = 200, leaf: str = "leaf") -> str:
    """Draw a broad shade tree."""
    dark, light = mix(leaf, "#12324a", 0.25), mix(leaf, "#f6e7c8", 0.28)
    k = height / 200
    crown = [(-62, -130, 52), (58, -134, 54), (0, -160, 62), (-28, -112, 46), (34, -108, 44)]
    return at(
        0,
        0,
        shape(
            "M-16 0C-10 -40 -14 -70 -34 -100L-18 -104L0 -70L16 -106L34 -100C14 -70 12 -40 18 0z",
            WOOD_DARK,
        ),
        *(circle(x, y + 8, r, dark) for x, y, r in crown),
        *(circle(x, y, r - 5, leaf) for x, y, r in crown),
        *(
            circle(x, y, r, light, opacity=0.55)
            for x, y, r in ((-20, -176, 22), (44, -156, 18), (-66, -146, 16))
        ),
        scale=k,
    )


def draw_bush(width: float = 80, leaf: str = "leaf") -> str:
    """Draw a low round bush."""
    w = width / 2
    return group(
        shape(
            f"M{-w} 0C{-w - 8} {-w * 0.8} {-w * 0.4} {-w * 1.1} 0 {-w * 0.8}"
            f"C{w * 0.4} {-w * 1.2} {w + 8} {-w * 0.8} {w} 0z",
            leaf,
        ),
        shape(
            f"M{-w * 0.5} 0C{-w * 0.5} {-w * 0.5} 0 {-w * 0.6} {w * 0.2} 0z",
            mix(leaf, "#12324a", 0.2),
        ),
    )
