"""The bay itself: the town from the water, and the harbour."""

from assets.rig.buildings import draw_boat, draw_house, draw_lighthouse
from assets.rig.draw import at, circle, ellipse, group, line, rect, shape, svg
from assets.rig.landmarks import EARTH, EARTH_DARK
from assets.rig.plants import draw_palm
from assets.rig.scenery import (
    FAR_HILL,
    HILL,
    NEAR_HILL,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_cloud,
    draw_gulls,
    draw_hills,
    draw_rays,
    draw_sky,
    draw_waves,
)


def draw_lantern_bay() -> str:
    """Return the harbour town seen from the water: the title's background."""
    lanterns = [
        at(
            x,
            442,
            line("M0 0v-44h16", WOOD_DARK, 5),
            circle(16, -30, 20, "#ffe3ac", opacity=0.5),
            rect(8, -42, 16, 24, "sun", 5),
            rect(11, -38, 10, 16, "#fff1c4", 4),
        )
        for x in (448, 536, 624, 712)
    ]
    glints = [
        rect(x, y, w, 5, "#fff3d4", 2.5, opacity=0.55)
        for x, y, w in (
            (600, 470, 110),
            (624, 494, 70),
            (588, 520, 96),
            (630, 548, 56),
            (606, 582, 84),
        )
    ]
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#8fcbd6"), (0.22, "#cfe6da"), (0.4, "#fbe9c6"), (0.6, "#fbd3a0")),
        draw_rays(652, 318, 520, "#fff2cf"),
        circle(652, 318, 92, "#ffdf9e", opacity=0.7),
        circle(652, 318, 64, "#fbc25f"),
        draw_cloud(210, 150, 1.25, opacity=0.75),
        draw_cloud(1010, 110, 1.5, opacity=0.75),
        draw_cloud(820, 206, 0.7, opacity=0.6),
        draw_gulls((420, 170), (470, 150), (900, 240)),
        draw_hills(420, [120, 210, 90, 150, 60, 120, 200, 130], FAR_HILL, 440),
        draw_hills(424, [70, 130, 150, 60, 40, 70, 140, 200], HILL, 440),
        draw_hills(430, [90, 60, 50, 36, 22, 30, 60, 120], NEAR_HILL, 446),
        shape("M0 420Q200 408 420 424T860 424T1280 410V460H0z", "#e7cf9a"),
        at(96, 424, draw_palm(190, 26, seed=1)),
        at(196, 432, draw_house(150, 70, "#e9d2a6", "coral", 34)),
        at(300, 426, draw_palm(140, -20, seed=2)),
        at(384, 436, draw_house(150, 74, "#cfe3df", "#3f7f8f", 34)),
        at(520, 436, draw_house(120, 60, "#f2dfb6", "#c98a3c", 30)),
        at(604, 428, draw_palm(128, 18, seed=3)),
        at(800, 436, draw_house(140, 66, "#f0d3c2", "#3d6f86", 32)),
        at(722, 430, draw_palm(150, -26, seed=4)),
        at(948, 436, draw_house(156, 76, "#dbe6cf", "#c65a41", 34)),
        at(1046, 428, draw_palm(180, 30, seed=5)),
        shape(
            "M1060 452C1090 400 1150 386 1190 392C1230 396 1262 420 1280 430V470H1060z", "#7f8f86"
        ),
        shape(
            "M1090 452C1110 420 1150 404 1186 408C1220 412 1250 432 1280 446V470H1090z", "#95a59a"
        ),
        at(1186, 404, draw_lighthouse(250)),
        rect(430, 440, 340, 10, WOOD_LIGHT, 4),
        *lanterns,
        rect(0, 448, 1280, 272, "#4aa3a8"),
        shape("M0 500Q320 486 640 500T1280 496V720H0z", "#3b93a0"),
        shape("M0 574Q320 558 640 574T1280 568V720H0z", "#2c8096"),
        shape("M0 650Q320 636 640 650T1280 644V720H0z", "sea"),
        *glints,
        *(
            rect(x - w / 2, 452, w, 18, tone, 4, opacity=0.35)
            for x, w, tone in (
                (196, 120, "coral"),
                (384, 120, "#3f7f8f"),
                (520, 90, "#c98a3c"),
                (800, 110, "#3d6f86"),
                (948, 120, "#c65a41"),
            )
        ),
        *(rect(x, 446, 8, 30, WOOD_DARK) for x in range(446, 770, 44)),
        draw_waves(462, 14, "#dff3f0", 0.5, 3, 30),
        draw_waves(520, 12, "#dff3f0", 0.4, 5, 60),
        draw_waves(610, 12, "#dff3f0", 0.28, 8, 90),
        at(236, 548, draw_boat(190, "coral", "sand")),
        ellipse(236, 560, 86, 6, "#1b6078", opacity=0.5),
        at(1010, 540, draw_boat(170, "sea-deep", "sun"), flip=True),
        ellipse(1010, 551, 78, 6, "#1b6078", opacity=0.5),
        at(852, 486, draw_boat(92, "leaf-deep", "paper", cabin=False)),
    )


def draw_harbour() -> str:
    """Return the harbour: the jetty, fishing boats, and a boat being built on the slip."""
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#9dd5e0"), (0.55, "#f3f6ea")),
        draw_cloud(330, 110, 1.4),
        draw_cloud(760, 150, 0.9),
        draw_gulls((520, 140), (566, 120), (690, 190), (1010, 110)),
        draw_hills(330, [100, 60, 30, 20, 60, 130, 180], FAR_HILL, 350),
        draw_hills(336, [30, 18, 8, 4, 20, 60, 120], HILL, 350),
        at(1120, 318, draw_lighthouse(200)),
        shape("M1040 344C1060 312 1090 304 1124 308C1170 310 1200 328 1214 344z", "#8a9a90"),
        rect(0, 338, 1280, 160, "#5bb0b6"),
        shape("M0 386Q320 374 640 386T1280 382V500H0z", "#489fab"),
        draw_waves(352, 14, "#ffffff", 0.55, 4, 30),
        draw_waves(400, 12, "#e6f6f4", 0.45, 7, 50),
        at(470, 398, draw_boat(180, "sea-deep", "sun")),
        at(724, 384, draw_boat(140, "coral", "paper"), flip=True),
        at(900, 422, draw_boat(190, "leaf-deep", "sand")),
        rect(560, 438, 720, 18, WOOD_LIGHT, 4),
        rect(560, 452, 720, 8, WOOD_DARK, 3),
        *(rect(x, 456, 13, 50, WOOD_DARK) for x in range(584, 1280, 84)),
        *(
            rect(x, 408, 16, 34, WOOD, 5) + line(f"M{x - 2} 420h20", "#e8d8b0", 4)
            for x in (640, 920, 1180)
        ),
        shape("M0 470C200 452 460 462 640 486C860 500 1100 486 1280 494V720H0z", EARTH),
        shape(
            "M0 486C200 466 460 476 640 500C860 514 1100 500 1280 508V530C900 540 500 500 0 510z",
            "#f5e6c3",
        ),
        _draw_boat_on_slip(),
        at(1120, 560, _draw_nets()),
        at(986, 548, _draw_crates()),
        *(
            ellipse(x, y, rx, 5, EARTH_DARK, opacity=0.6)
            for x, y, rx in ((640, 610, 26), (420, 660, 22), (900, 660, 30))
        ),
    )


def _draw_boat_on_slip() -> str:
    ribs = "".join(
        f"M{x} {452 - abs(x - 250) * 0.06}C{x - 4} 500 {x + 2} 528 {250 + (x - 250) * 0.8} 548"
        for x in range(120, 390, 36)
    )
    return group(
        rect(60, 552, 380, 14, WOOD_DARK, 4),
        line("M110 566l-24 44M390 566l24 44M250 566v44", WOOD_DARK, 10),
        line(ribs, WOOD_DARK, 9),
        shape(
            "M60 420C76 474 130 500 250 502C370 500 428 470 452 400C450 480 416 548 366"
            " 552H136C96 544 66 492 60 420z",
            WOOD_LIGHT,
        ),
        line(
            "M66 452C110 506 170 518 250 520C330 518 400 504 446 440M76 488C120 530 180"
            " 536 250 538C320 536 386 526 430 480",
            WOOD,
            4,
        ),
        shape(
            "M60 420C76 474 130 500 250 502C370 500 428 470 452 400L455 414C432 486 372"
            " 512 250 514C128 512 72 484 61 434z",
            "coral",
        ),
        line("M40 572L64 430M34 610L40 572", WOOD, 7),
        rect(470, 566, 44, 40, "lagoon", 5) + rect(466, 560, 52, 9, "lagoon-deep", 4),
        line("M500 560l18 -34", WOOD, 6)
        + rect(511, 508, 18, 24, "#f1d9a8", 3, transform="rotate(28 520 520)"),
    )


def _draw_nets() -> str:
    mesh = "".join(f"M{x} -70L{x + 34} 0M{x + 34} -70L{x} 0" for x in range(-84, 84, 22))
    return group(
        line("M-96 6V-86M96 6V-86M-96 -80Q0 -66 96 -80", WOOD_DARK, 7),
        line(mesh, "#3d7d86", 2.5),
        *(
            circle(x, y, 8, tone)
            for x, y, tone in (
                (-70, -70, "coral"),
                (-24, -66, "sun"),
                (24, -66, "coral"),
                (70, -70, "sun"),
            )
        ),
    )


def _draw_crates() -> str:
    crate = group(
        rect(-34, -46, 68, 46, WOOD_LIGHT, 3),
        line("M-34 -30H34M-34 -15H34", WOOD, 4),
        line("M-34 -46V0M34 -46V0", WOOD_DARK, 5),
    )
    return group(crate, at(6, -46, crate, scale=0.8))
