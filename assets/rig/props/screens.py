"""What is on and around screens: chats, games, and pictures that were made or changed."""

from assets.rig.draw import at, bars, circle, ellipse, line, mix, rect, shape, svg
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT

W, H = 480, 320


def draw_phone_chat() -> str:
    """Return a telephone with a chat on it; bars stand for the words."""
    bubbles = (
        (172, 66, 92, 34, "paper"),
        (208, 110, 100, 34, "lagoon"),
        (172, 154, 108, 50, "paper"),
        (230, 214, 78, 34, "lagoon"),
    )
    return svg(
        W,
        H,
        rect(0, 0, W, H, "sea-soft"),
        circle(92, 90, 44, "#bcdbe4") + circle(398, 236, 60, "#bcdbe4"),
        ellipse(240, 300, 110, 9, "#12324a", opacity=0.16),
        rect(154, 14, 172, 286, "ink", 24),
        rect(162, 22, 156, 270, "#e3eef0", 17),
        shape("M162 39a17 17 0 0 1 17 -17H301a17 17 0 0 1 17 17V54H162z", "sea"),
        circle(182, 40, 9, "sand") + rect(198, 35, 60, 9, "paper", 4),
        *(rect(x, y, w, h, tone, 12) for x, y, w, h, tone in bubbles),
        *(
            bars(
                x + 12,
                y + 13,
                (w - 26,) if h < 40 else (w - 26, w - 50),
                "#7fa3ad" if tone == "paper" else "foam",
                8,
                17,
            )
            for x, y, w, h, tone in bubbles
        ),
        rect(172, 260, 108, 20, "paper", 10) + circle(296, 270, 11, "coral"),
        shape("M291 264L303 270L291 276z", "paper"),
        at(
            92,
            214,
            shape(
                "M-44 -30Q-44 -44 -30 -44H30Q44 -44 44 -30V4Q44 18 30 18H-10L-28 34V18"
                "Q-44 18 -44 4z",
                "paper",
            ),
            *(circle(x, -13, 6, "sea") for x in (-20, 0, 20)),
        ),
        at(
            398,
            96,
            shape(
                "M44 -30Q44 -44 30 -44H-30Q-44 -44 -44 -30V4Q-44 18 -30 18H10L28 34V18Q44 18 44 4z",
                "sun",
            ),
            shape("M0 8C-26 -8 -22 -32 -6 -29Q-1 -28 0 -21Q1 -28 6 -29C22 -32 26 -8 0 8z", "paper"),
        ),
    )


def draw_game_controller() -> str:
    """Return a game controller before a screen with a small game."""
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#3d4676"),
        rect(70, 20, 340, 150, "ink", 12) + rect(80, 30, 320, 130, "#2b4a78", 6),
        *(
            circle(x, y, 2, "#fff6dc")
            for x, y in ((110, 50), (190, 44), (260, 60), (350, 46), (380, 74))
        ),
        rect(80, 138, 320, 22, "leaf") + rect(80, 138, 320, 6, "#8fbf6a"),
        rect(150, 106, 50, 12, "sun", 3) + rect(250, 84, 60, 12, "sun", 3),
        *(circle(x, y, 6, "#ffd98a") for x, y in ((162, 92), (188, 92), (266, 70), (294, 70))),
        at(226, 138, rect(-10, -22, 20, 22, "coral", 6), circle(0, -28, 10, "#d29a68")),
        rect(330, 104, 40, 34, "lagoon-deep", 3) + rect(324, 96, 52, 12, "lagoon", 3),
        rect(220, 168, 40, 20, "ink"),
        rect(0, 230, W, 90, "#8a5f43") + rect(0, 224, W, 12, WOOD_LIGHT),
        ellipse(240, 300, 150, 12, "#12121a", opacity=0.3),
        shape(
            "M150 196C190 184 290 184 330 196C370 206 388 270 376 294C364 312 338 300 316 266H164"
            "C142 300 116 312 104 294C92 270 110 206 150 196z",
            "#e9edf2",
        ),
        shape(
            "M164 266C142 300 116 312 104 294C100 286 100 274 102 262C120 286 150 262 164 254z",
            "#c9d2dc",
        ),
        shape(
            "M316 266C338 300 364 312 376 294C380 286 380 274 378 262C360 286 330 262 316 254z",
            "#c9d2dc",
        ),
        rect(148, 214, 14, 42, "ink-soft", 4) + rect(134, 228, 42, 14, "ink-soft", 4),
        *(
            circle(x, y, 9, tone)
            for x, y, tone in (
                (328, 216, "sun"),
                (310, 235, "lagoon"),
                (346, 235, "coral"),
                (328, 254, "leaf"),
            )
        ),
        circle(206, 252, 17, "#aab6c2") + circle(206, 252, 11, "ink-soft"),
        circle(274, 252, 17, "#aab6c2") + circle(274, 252, 11, "ink-soft"),
        rect(218, 214, 16, 8, "ink-soft", 4) + rect(246, 214, 16, 8, "ink-soft", 4),
    )


def draw_edited_portrait() -> str:
    """Return a friendly face, one half drawn, the other made of squares."""
    skin, hair, shirt = "#c68a58", "#2b2226", "lagoon"
    cells = []
    for row in range(11):
        for column in range(6):
            x, y = 240 + column * 22, 42 + row * 22
            cx, cy = x + 11 - 240, y + 11 - 150
            if (cx / 84) ** 2 + (cy / 104) ** 2 < 1:
                base = hair if cy < -46 or (cx > 62 and cy < 10) else skin
                if base == skin and 16 < cx < 44 and -14 < cy < 8:
                    base = "#5c3d2e"
                elif base == skin and cx < 34 and 30 < cy < 54:
                    base = "#a8474a"
            elif cy > 92 - (cx < 30) * 26 and cx < 118:
                base = shirt
            else:
                continue
            cells.append(
                rect(x, y, 21, 21, mix(base, "#ffffff", ((row * 7 + column * 5) % 4) * 0.07), 2)
            )
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#f3dcc6"),
        rect(96, 16, 288, 288, "paper", 10),
        rect(108, 28, 132, 264, "#cfe5df") + rect(240, 28, 132, 264, "#d9d6ea"),
        shape("M240 236C178 236 146 256 140 292H240z", shirt),
        rect(222, 206, 18, 40, mix(skin, "#12324a", 0.12)),
        shape("M240 44C190 44 158 84 158 146C158 168 160 180 166 192L240 130z", hair),
        shape("M240 66C196 66 170 104 170 150C170 202 204 240 240 240z", skin),
        shape("M240 62C202 62 176 84 168 132C196 128 226 112 240 92z", hair),
        circle(206, 150, 8, "ink") + circle(209, 147, 2.5, "paper"),
        line("M190 130q15 -10 30 -2", hair, 5),
        line("M210 194q14 14 30 14", "#a8474a", 5),
        circle(188, 182, 11, "coral", opacity=0.35),
        line("M240 152q-9 22 -3 24", mix(skin, "#12324a", 0.25), 4),
        *cells,
        line("M240 22V298", "sun", 5, stroke_dasharray="12 9"),
        at(
            240,
            160,
            circle(0, 0, 19, "sun"),
            line("M-9 0L-4 -5M-9 0L-4 5M9 0L4 -5M9 0L4 5M-8 0H8", "navy", 3.5),
        ),
    )


def draw_robot_picture() -> str:
    """Return a picture in a frame that a machine has painted: half brush, half circuit."""
    traces = "M292 96H340V70M292 130H372V104M292 164H404M292 198H358V226M292 226H330V250"
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#e6e2d6"),
        rect(0, 262, W, 58, "#c9b99a"),
        rect(92, 26, 300, 236, WOOD_DARK, 8),
        rect(104, 38, 276, 212, "sun", 4),
        rect(114, 48, 256, 192, "#bfe3ea"),
        circle(190, 96, 26, "#fbc25f"),
        shape("M114 190Q160 130 206 166T300 150V240H114z", "#7db7a0"),
        shape("M114 214Q170 190 240 212T300 206V240H114z", "lagoon"),
        rect(278, 48, 92, 192, "navy"),
        shape(
            "M278 48q16 18 0 36q16 18 0 36q16 18 0 40q16 18 0 40q16 18 0 40H262V48z",
            "#bfe3ea",
            opacity=0.5,
        ),
        line(traces.replace("404", "356"), "lagoon", 4),
        *(circle(x, y, 6, "sun") for x, y in ((340, 70), (372 - 10, 104), (356, 164), (358, 226))),
        rect(300, 120, 44, 44, "lagoon-deep", 5) + rect(310, 130, 24, 24, "sun", 3),
        at(
            110,
            300,
            line("M0 0L120 -104", WOOD, 12),
            line("M108 -94L128 -111", "#c9d2d6", 16),
            shape("M118 -104L136 -118Q166 -140 170 -128Q166 -108 140 -96z", "coral"),
        ),
        at(
            392,
            296,
            ellipse(0, 4, 54, 8, "#3a2620", opacity=0.2),
            rect(-40, -54, 80, 54, "#dfe7ea", 14),
            rect(-30, -44, 60, 28, "navy", 10),
            circle(-13, -30, 6, "lagoon"),
            circle(13, -30, 6, "lagoon"),
            line("M-8 -9h16", "coral", 5),
            line("M0 -54v-14", "ink-soft", 4),
            circle(0, -72, 6, "sun"),
        ),
    )
