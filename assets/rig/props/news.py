"""What goes round as news, true or not: floods, storms, charts, posters."""

from assets.rig.buildings import draw_house
from assets.rig.draw import at, circle, ellipse, fade, group, line, mix, polygon, rect, shape, svg
from assets.rig.plants import draw_palm
from assets.rig.scenery import WOOD, WOOD_DARK, draw_cloud, draw_gulls, draw_waves
from assets.rig.town import draw_shophouse

W, H = 480, 320


def draw_flooded_street() -> str:
    """Return a photo of a street under water, with a boat between the shops."""
    houses = (
        (66, 126, 190, "#f0d3c2", "coral"),
        (414, 126, 200, "#dbe6cf", "lagoon"),
        (178, 90, 140, "#f7ead0", "sun"),
        (312, 86, 150, "#cfe3df", "sea"),
    )
    rain = "".join(f"M{(i * 83) % 480} {(i * 47) % 190}l-5 16" for i in range(34))
    return svg(
        W,
        H,
        rect(0, 0, W, 220, "#b9c9cf"),
        draw_cloud(120, 60, 1.0, "#dfe6e8"),
        draw_cloud(360, 48, 1.2, "#dfe6e8"),
        *(
            at(x, 216, draw_shophouse(w, h, wall, tone, "sea"))
            for x, w, h, wall, tone in houses[2:]
        ),
        *(
            at(x, 250, draw_shophouse(w, h, wall, tone, "sea"))
            for x, w, h, wall, tone in houses[:2]
        ),
        shape("M0 196Q120 190 240 198T480 194V320H0z", "#b59a72", opacity=0.94),
        shape("M0 250Q120 240 240 250T480 246V320H0z", "#a3875f"),
        draw_waves(212, 10, "#e9dcc2", 0.7, 3, 90),
        at(236, 258, _draw_rowing_boat()),
        at(
            360,
            290,
            rect(-22, -26, 44, 26, "coral", 3, transform="rotate(-12)"),
            ellipse(0, 2, 34, 5, "#e9dcc2", opacity=0.6),
        ),
        line(rain, "#eef3f4", 2.5, opacity=0.7),
    )


def _draw_rowing_boat() -> str:
    return group(
        ellipse(0, 8, 84, 8, "#8a6f4a", opacity=0.7),
        shape("M-74 -26Q0 -10 74 -26Q64 8 44 10H-44Q-64 8 -74 -26z", WOOD),
        line("M-74 -26Q0 -10 74 -26", WOOD_DARK, 5),
        *(
            rect(x - 15, -56, 30, 36, shirt, 11)
            + circle(x, -70, 14, skin)
            + shape(
                f"M{x - 15} -70C{x - 16} -92 {x + 16} -92 {x + 15} -70Q{x} -80 {x - 15} -70z",
                "#2b2226",
            )
            for x, shirt, skin in ((-28, "sun", "#b97d4e"), (24, "lagoon", "#8f5b39"))
        ),
        line("M-40 -40L-96 -4", WOOD_DARK, 6),
    )


def draw_whale_beach() -> str:
    """Return a photo of a whale on a beach; the picture goes round with many stories."""
    return svg(
        W,
        H,
        rect(0, 0, W, 150, "#bfe3ea"),
        draw_cloud(110, 60, 0.8),
        draw_gulls((300, 60), (336, 48), (410, 80)),
        rect(0, 138, W, 80, "#5bb0b6"),
        draw_waves(150, 10, "#ffffff", 0.6, 3, 40),
        shape("M0 200Q160 182 300 196T480 186V320H0z", "#f0dcae"),
        shape("M0 204Q160 186 300 200T480 190V198Q330 210 240 206T0 216z", "#ffffff", opacity=0.7),
        ellipse(236, 276, 190, 16, "#c9ad78", opacity=0.7),
        shape(
            "M56 250C60 190 140 158 226 166C310 172 352 216 394 220C406 200 424 186 450 184"
            "C444 202 440 214 430 224C444 232 450 246 452 262C432 258 416 252 404 240"
            "C360 268 300 278 220 278C120 280 60 272 56 250z",
            "#4a6a82",
        ),
        shape(
            "M56 250C60 272 120 280 220 278C290 276 340 270 384 250C300 262 150 258 58 240z",
            "#dfe6e6",
        ),
        line("M80 258q50 12 110 12M84 266q50 10 100 8M200 272q60 -2 100 -8", "#b9c6c9", 3),
        circle(112, 234, 6, "ink") + circle(114, 232, 2, "paper"),
        line("M64 246Q110 252 150 246", "#2f4a5e", 4),
        shape("M206 250Q220 286 258 290Q248 262 240 250z", "#3d5a70"),
        line("M190 160q-4 -20 -22 -24M194 160q6 -20 22 -22", "#ffffff", 5, opacity=0.8),
        at(26, 300, draw_palm(190, 30, seed=4)),
    )


def draw_storm_cloud() -> str:
    """Return a picture of a storm over the sea, with lightning and a bent palm."""
    rain = "".join(f"M{90 + (i * 61) % 330} {158 + (i * 37) % 80}l-9 24" for i in range(24))
    return svg(
        W,
        H,
        fade("storm", (0, "#46556f"), (1, "#93a3b0")),
        rect(0, 0, W, 240, "url(#storm)"),
        draw_cloud(130, 110, 1.5, "#5d6b82", 1),
        draw_cloud(360, 104, 1.6, "#6d7c92", 1),
        draw_cloud(240, 132, 1.9, "#7d8ca1", 1),
        polygon(
            [(256, 128), (214, 198), (240, 198), (222, 250), (282, 178), (254, 178), (276, 128)],
            "sun",
        ),
        line(rain, "#dfe9ef", 4, opacity=0.75),
        rect(0, 236, W, 84, "#2f6578"),
        shape("M0 246q30 -26 60 0t60 0t60 0t60 0t60 0t60 0t60 0t60 0V320H0z", "#3f7f8f"),
        shape("M-20 280q34 -26 68 0t68 0t68 0t68 0t68 0t68 0t68 0t68 0V320H-20z", "#2c6a7e"),
        line(
            "M10 248q20 -16 36 -4M250 248q20 -16 36 -4M370 280q20 -16 36 -4M110 282q20 -14 36 -4",
            "#ffffff",
            4,
            opacity=0.8,
        ),
        shape("M360 320Q420 268 480 278V320z", "#d8bf8a"),
        at(420, 296, draw_palm(150, -70, "#4f7f50", 6)),
    )


def draw_news_page() -> str:
    """Return a newspaper's first page: a photo, columns, no words."""
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#c9a574"),
        line("M0 80H480M0 170H480M0 260H480", "#b8925e", 3),
        rect(84, 26, 312, 300, "#3a2620", opacity=0.18, transform="rotate(-2 240 160)"),
        group(
            rect(80, 18, 312, 310, "#f7f5ec", 2),
            rect(100, 36, 272, 26, "navy", 3),
            rect(100, 72, 120, 7, "ink-soft", 3) + rect(322, 72, 50, 7, "ink-soft", 3),
            line("M100 90H372", "ink", 3),
            rect(100, 102, 168, 20, "ink", 3) + rect(100, 128, 120, 14, "ink", 3),
            rect(100, 154, 168, 110, "#bfe3ea"),
            shape("M100 224Q150 190 200 214T268 206V264H100z", "#7db7a0"),
            shape("M100 240H268V264H100z", "#5bb0b6"),
            circle(236, 180, 13, "sun"),
            at(170, 250, draw_house(60, 30, "#f7ead0", "coral", 12)),
            *(
                rect(284, y, 88 if i % 5 != 4 else 54, 7, "#b7bdc0", 3)
                for i, y in enumerate(range(104, 304, 15))
            ),
            *(
                rect(100, y, 168 if i != 2 else 110, 7, "#b7bdc0", 3)
                for i, y in enumerate((274, 289, 304))
            ),
            transform="rotate(-2 240 160)",
        ),
        at(
            404,
            262,
            ellipse(0, 6, 44, 12, "#3a2620", opacity=0.2),
            ellipse(0, 0, 46, 14, "paper"),
            shape("M-28 -40H28C28 -14 18 -4 0 -4C-18 -4 -28 -14 -28 -40z", "sea"),
            ellipse(0, -40, 28, 8, "#6b4632"),
            line("M27 -32q16 2 8 14q-5 6 -14 4", "sea", 6),
            line("M-6 -54q8 -8 0 -18M8 -54q8 -8 0 -18", "#ffffff", 4, opacity=0.8),
        ),
    )


def draw_bar_chart() -> str:
    """Return a chart whose axis does not begin at nothing: look twice at the heights."""
    heights = (60, 82, 74, 118, 168)
    return svg(
        W,
        H,
        rect(0, 0, W, H, "foam"),
        rect(40, 26, 400, 268, "paper", 14, stroke="line", stroke_width=3),
        rect(66, 46, 180, 14, "navy", 7) + rect(66, 68, 110, 9, "#b9c4c6", 4),
        line("M96 116H414M96 156H414M96 196H414", "#e3eaea", 3),
        *(rect(70, y - 4, 16, 8, "#b9c4c6", 4) for y in (116, 156, 196, 236)),
        *(
            rect(118 + i * 60, 262 - h, 40, h, tone, 5)
            + rect(122 + i * 60, 272, 32, 8, "#b9c4c6", 4)
            for i, (h, tone) in enumerate(
                zip(heights, ("lagoon", "lagoon", "lagoon", "sun", "coral"), strict=True)
            )
        ),
        line("M96 92V226l-8 6l16 8l-8 6V262H420", "ink-soft", 5),
        line("M136 182L200 160L256 168L312 126", "navy", 5, stroke_dasharray="2 12"),
        shape("M318 132L328 112L306 116z", "navy"),
    )


def draw_vaccination_poster() -> str:
    """Return a health poster: a child's arm with a plaster, a nurse, a shield."""
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#cfe5df"),
        rect(14, 14, 452, 292, "paper", 16),
        rect(26, 26, 428, 268, "#e6f3ee", 10),
        circle(330, 150, 96, "#cfeae7"),
        shape("M330 66L398 88C400 150 380 204 330 234C280 204 260 150 262 88z", "lagoon-deep"),
        shape("M330 82L384 99C385 148 369 192 330 216C291 192 275 148 276 99z", "lagoon"),
        line("M300 146L322 170L364 120", "paper", 13),
        _draw_plastered_child(),
        rect(60, 252, 200, 16, "coral", 8) + rect(60, 274, 130, 10, "#9fb8b2", 5),
        rect(290, 256, 120, 24, "sun", 12),
        at(430, 60, circle(0, 0, 18, "coral"), line("M0 -9V9M-9 0H9", "paper", 6)),
    )


def _draw_plastered_child() -> str:
    return group(
        shape("M84 238C84 184 108 166 148 166C190 166 214 186 214 238z", "sun"),
        shape("M186 172C214 176 226 196 226 238H196L192 198z", mix("sun", "#6f4a2c", 0.16)),
        line("M204 206V238", "#b97d4e", 24, stroke_linecap="butt"),
        rect(190, 206, 28, 15, "#f4d7b8", 6) + rect(199, 208, 10, 11, "#e9bf98", 2),
        rect(136, 148, 24, 26, "#a9714a"),
        circle(148, 112, 44, "#b97d4e"),
        shape("M102 112C98 52 198 52 194 112C182 88 116 88 102 112z", "#2b2226"),
        circle(132, 114, 4.5, "ink") + circle(164, 114, 4.5, "ink"),
        line("M134 130q14 13 28 0", "#7a2f33", 4),
        circle(122, 126, 7, "coral", opacity=0.35) + circle(174, 126, 7, "coral", opacity=0.35),
    )


def draw_bridge_mountain() -> str:
    """Return a photo of a hanging bridge with flags, over a gorge below a mountain."""
    planks = "".join(
        f"M{x} {y - 2}v10"
        for x in range(66, 420, 13)
        for y in (214 + 26 * (1 - ((x - 240) / 176) ** 2),)
    )
    ropes = "".join(
        f"M{x} {y}V{y - 44 + 18 * ((x - 240) / 176) ** 2}"
        for x in range(80, 410, 30)
        for y in (214 + 26 * (1 - ((x - 240) / 176) ** 2),)
    )
    flags = [
        polygon([(x - 8, y), (x + 8, y), (x + 8, y + 17), (x - 8, y + 17)], tone)
        for i, x in enumerate(range(86, 404, 23))
        for y, tone in (
            (
                100 + 52 * (1 - ((x - 240) / 176) ** 2),
                ("sea", "paper", "coral", "leaf", "sun")[i % 5],
            ),
        )
    ]
    return svg(
        W,
        H,
        fade("high", (0, "#7fc0dc"), (1, "#e6f3f2")),
        rect(0, 0, W, H, "url(#high)"),
        polygon([(60, 230), (240, 30), (330, 120), (380, 84), (520, 240)], "#8aa6c0"),
        polygon([(240, 30), (330, 120), (380, 84), (520, 240), (300, 240)], "#7b98b5"),
        shape("M184 92L240 30L300 90L274 82L256 104L236 80L214 98L202 84z", "white"),
        draw_cloud(110, 76, 0.7),
        shape("M0 196Q120 150 240 190T480 176V320H0z", "#86ad7c"),
        shape("M130 320Q200 230 240 222Q290 234 350 320z", "#6fbfc6"),
        line("M200 296q12 -6 24 0t24 0M230 268q10 -5 20 0t20 0", "#ffffff", 4, opacity=0.7),
        shape("M0 190H70L84 214Q96 280 150 320H0z", "#6f8f66")
        + shape("M0 190H70L78 204H0z", "#8fb57f"),
        shape("M480 190H410L396 214Q384 280 330 320H480z", "#6f8f66")
        + shape("M480 190H410L402 204H480z", "#8fb57f"),
        line("M64 104Q240 208 416 104", WOOD_DARK, 2.5),
        *flags,
        line("M64 176Q240 220 416 176", WOOD_DARK, 4),
        line(ropes, WOOD_DARK, 2.5),
        line("M64 214Q240 266 416 214", WOOD, 9),
        line(planks, WOOD_DARK, 3),
        *(rect(x - 6, 92, 12, 126, WOOD_DARK, 3) for x in (64, 416)),
    )
