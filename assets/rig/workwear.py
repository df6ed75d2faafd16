"""What is worn at school and at work: fronts over the torso, as in ``clothes``."""

from assets.rig.bodies import Build, Outfit
from assets.rig.draw import circle, group, line, mix, polygon, rect, shape


def draw_school_shirt(build: Build, outfit: Outfit) -> str:
    """Draw a white shirt with a placket, a pocket and a tie in the school's colour."""
    y, hem = build.shoulder_y, build.hem
    fold = outfit.fold
    return group(
        line(f"M200 {y + 10}V{hem}", fold, 3),
        polygon(
            [(192, y + 12), (208, y + 12), (217, y + 96), (200, y + 116), (183, y + 96)],
            outfit.second,
        ),
        polygon([(190, y + 4), (210, y + 4), (206, y + 22), (194, y + 22)], outfit.second),
        rect(200 + 28, y + 66, 34, 36, fold, 5),
        rect(200 + 30, y + 74, 30, 26, outfit.main, 4),
    )


def draw_neckerchief_shirt(build: Build, outfit: Outfit) -> str:
    """Draw a white blouse with a wide collar and a ribbon in the school's colour."""
    y, n = build.shoulder_y, build.neck + 8
    return group(
        shape(
            f"M{200 - n - 16} {y - 28}L200 {y + 46}L{200 + n + 16} {y - 28}L{200 + 62} {y + 22}"
            f"Q{200 + 30} {y + 62} 200 {y + 60}Q{200 - 30} {y + 62} {200 - 62} {y + 22}z",
            outfit.second,
        ),
        polygon([(200, y + 52), (172, y + 78), (184, y + 104), (200, y + 70)], outfit.second),
        polygon([(200, y + 52), (228, y + 78), (216, y + 104), (200, y + 70)], outfit.second),
        circle(200, y + 58, 9, mix(outfit.second, "#12324a", 0.3)),
    )


def draw_robe(build: Build, outfit: Outfit) -> str:
    """Draw a monk's robe: a cloth that falls from one shoulder over an undershirt."""
    y, hem = build.shoulder_y, build.hem
    s, h = build.shoulder, build.hip
    fold = mix(outfit.main, "#2a0d12", 0.3)
    return group(
        shape(
            f"M{200 + s - 30} {y - 14}Q{200 + 20} {y + 20} {200 - 34} {y + 96}"
            f"L{200 - build.waist + 6} {y + 150}L{200 - s + 8} {y + 60}"
            f"Q{200 - 30} {y + 10} {200 + 12} {y - 6}z",
            outfit.second,
        ),
        line(
            f"M{200 + s - 30} {y - 14}Q{200 + 18} {y + 26} {200 - 36} {y + 100}"
            f"L{200 - build.waist + 4} {y + 156}",
            fold,
            6,
        ),
        line(
            f"M{200 + s - 8} {y + 12}Q{200 + 40} {y + 80} {200 - 10} {hem - 60}"
            f"M{200 + s} {y + 60}Q{200 + 56} {y + 130} {200 + 30} {hem - 20}"
            f"M{200 - h + 30} {hem - 50}Q200 {hem - 90} {200 + h - 30} {hem - 40}",
            fold,
            4,
        ),
    )


def draw_uniform(build: Build, outfit: Outfit) -> str:
    """Draw a uniform's shirt: shoulder straps, two pockets, buttons and a belt."""
    y, hem, w = build.shoulder_y, build.hem, build.waist
    pockets = [
        rect(200 + x, y + 66, 42, 40, outfit.fold, 5)
        + rect(200 + x + 3, y + 78, 36, 25, outfit.main)
        for x in (-60, 18)
    ]
    straps = [
        polygon(
            [
                (200 + s * 34, y - 14),
                (200 + s * (build.shoulder - 8), y + 2),
                (200 + s * (build.shoulder - 10), y + 16),
                (200 + s * 32, y + 2),
            ],
            outfit.second,
        )
        for s in (-1, 1)
    ]
    return group(
        line(f"M200 {y + 10}V{hem}", outfit.fold, 3),
        *(circle(200, y + 46 + 44 * i, 4.5, outfit.second) for i in range(4)),
        *pockets,
        *straps,
        rect(200 - w - 4, hem - 34, 2 * w + 8, 22, outfit.bottom),
        rect(184, hem - 36, 32, 26, "sun", 4),
    )


def draw_nurse_tunic(build: Build, outfit: Outfit) -> str:
    """Draw a nurse's tunic with a side placket, a pocket and a small watch."""
    y, hem = build.shoulder_y, build.hem
    return group(
        line(f"M{200 + 22} {y + 4}L{200 + 40} {hem}", outfit.second, 6),
        rect(200 - 64, hem - 92, 50, 54, outfit.fold, 6),
        rect(200 - 60, hem - 82, 42, 42, outfit.main, 4),
        line(f"M{200 - 42} {y + 56}v26", "ink-soft", 4),
        circle(200 - 42, y + 92, 11, "paper", stroke="ink-soft", stroke_width=4),
    )


def draw_jacket(build: Build, outfit: Outfit) -> str:
    """Draw an open jacket over a plain shirt."""
    y, hem, n = build.shoulder_y, build.hem, build.neck + 6
    lapels = [
        polygon(
            [
                (200 + s * n, y - 32),
                (200 + s * 52, y + 18),
                (200 + s * 40, y + 66),
                (200 + s * 18, y + 60),
            ],
            outfit.fold,
        )
        for s in (-1, 1)
    ]
    return group(
        shape(f"M{200 - n} {y - 32}H{200 + n}L{200 + 26} {hem}H{200 - 26}z", outfit.second),
        line(
            f"M{200 - n} {y - 32}L{200 - 26} {hem}M{200 + n} {y - 32}L{200 + 26} {hem}",
            outfit.fold,
            6,
        ),
        *lapels,
    )


def draw_del(build: Build, outfit: Outfit) -> str:
    """Draw a herder's wrapped coat: one front crosses the other, with a sash."""
    y, hem, w = build.shoulder_y, build.hem, build.waist
    return group(
        line(
            f"M{200 - build.neck} {y - 26}Q{200 + 40} {y + 20} {200 + build.shoulder - 12} {y + 62}"
            f"L{200 + w - 8} {y + 150}",
            outfit.second,
            11,
        ),
        rect(200 - w - 6, hem - 96, 2 * w + 12, 34, "sun"),
        line(f"M{200 - w - 4} {hem - 80}H{200 + w + 4}", "sun-deep", 3),
    )
