"""What lives and grows: a puppy, fish on the reef, a basket of fruit."""

from assets.rig.animals import draw_fish
from assets.rig.draw import at, circle, ellipse, fade, group, line, polygon, rect, shape, svg
from assets.rig.scenery import WOOD, WOOD_LIGHT

W, H = 480, 320


def draw_dog_puppy() -> str:
    """Return a photo of a puppy that holds its head to one side."""
    fur, dark = "#d9a066", "#b97a44"
    return svg(
        W,
        H,
        rect(0, 0, W, 210, "#dcebe0"),
        rect(0, 200, W, 120, "#9cc98a"),
        *(
            circle(x, y, 5, tone)
            for x, y, tone in (
                (60, 240, "coral"),
                (96, 282, "paper"),
                (400, 250, "sun"),
                (430, 292, "paper"),
            )
        ),
        ellipse(240, 296, 120, 13, "#33692f", opacity=0.25),
        line("M316 262q46 -12 38 -56", fur, 17),
        shape("M166 296C156 226 186 190 240 190C294 190 324 226 314 296z", fur),
        ellipse(240, 262, 40, 42, "#f3dcbc"),
        *(ellipse(x, 292, 30, 14, fur) for x in (192, 288)),
        line("M182 292v8M194 294v8M286 294v8M298 292v8", dark, 3),
        group(
            shape("M164 96C134 96 124 150 146 186C164 182 176 156 182 124z", dark),
            shape("M316 96C346 96 356 150 334 186C316 182 304 156 298 124z", dark),
            shape(
                "M164 130C164 76 200 56 240 56C280 56 316 76 316 130C316 178 284 204 240 204"
                "C196 204 164 178 164 130z",
                fur,
            ),
            shape(
                "M240 56C258 56 262 90 258 130C254 150 226 150 222 130C218 90 222 56 240 56z",
                "#f3dcbc",
            ),
            ellipse(240, 166, 42, 32, "#f3dcbc"),
            shape("M220 146Q240 136 260 146Q256 166 240 168Q224 166 220 146z", "ink"),
            ellipse(233, 148, 5, 3, "#ffffff", opacity=0.6),
            line("M240 168v10M240 178q-14 12 -26 2M240 178q14 12 26 2", "ink", 4),
            shape("M232 184Q240 208 250 184z", "#e4877a"),
            *(circle(x, 122, 13, "ink") + circle(x + 4, 117, 4.5, "paper") for x in (198, 282)),
            line("M186 98q10 -8 20 -4M294 98q-10 -8 -20 -4", dark, 4),
            transform="rotate(-8 240 140)",
        ),
        line("M190 214Q240 240 292 210", "coral", 13),
        circle(244, 234, 11, "sun"),
    )


def draw_reef_fish() -> str:
    """Return fish over a reef."""
    return svg(
        W,
        H,
        fade("deep", (0, "#5cc0cc"), (1, "#1f6f8b")),
        rect(0, 0, W, H, "url(#deep)"),
        polygon([(60, 0), (120, 0), (60, 240), (-60, 240)], "#ffffff", opacity=0.12),
        polygon([(240, 0), (330, 0), (300, 260), (160, 260)], "#ffffff", opacity=0.1),
        shape("M0 276Q120 250 240 270T480 262V320H0z", "#e3c996"),
        _draw_coral(),
        *(
            at(x, y, draw_fish(tone, stripe), scale=s, flip=f)
            for x, y, tone, stripe, s, f in (
                (150, 96, "#f08a3c", "paper", 1.25, False),
                (318, 136, "sun", "navy", 1.35, True),
                (240, 206, "coral", "paper", 0.9, False),
                (410, 70, "lagoon", "paper", 0.8, True),
                (76, 180, "#b8527a", "sand", 0.8, True),
            )
        ),
        *(
            circle(x, y, r, "none", stroke="#ffffff", stroke_width=3, opacity=0.7)
            for x, y, r in ((220, 60, 8), (238, 36, 5), (364, 210, 6), (60, 70, 6), (378, 188, 4))
        ),
    )


def _draw_coral() -> str:
    return group(
        line(
            "M60 300V240M60 262L36 232M60 268L86 228M36 232V214M86 228V206M60 240L66 214",
            "coral",
            13,
        ),
        shape("M384 300C372 250 392 226 424 226C458 226 476 252 464 300z", "#b8527a"),
        line("M402 288q-6 -30 10 -44M424 290V238M446 288q6 -30 -8 -44", "#d98aa6", 5),
        line("M330 304q-12 -24 0 -44t0 -44M352 304q12 -20 0 -38t2 -36", "leaf", 9),
        line("M150 304q12 -20 0 -38t2 -30M172 304q-10 -16 2 -30", "leaf", 9),
        shape("M196 306C196 284 214 274 234 276C256 272 276 284 276 306z", "sun"),
        *(circle(x, y, 4, "sun-deep") for x, y in ((214, 294), (232, 286), (250, 292), (240, 300))),
        at(
            310,
            294,
            *(at(0, 0, ellipse(0, -11, 6, 11, "coral"), turn=72 * i) for i in range(5)),
            circle(0, 0, 5, "#ffb8a4"),
        ),
    )


def draw_fruit_basket() -> str:
    """Return a basket of mangoes and other fruit of the market."""
    weave = "".join(f"M{x} 206L{x - (x - 240) * 0.14} 282" for x in range(134, 360, 22))
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#fdebc9"),
        circle(240, 150, 128, "#fbdca2"),
        rect(0, 266, W, 54, WOOD_LIGHT) + rect(0, 266, W, 9, WOOD),
        ellipse(240, 288, 140, 12, "#3a2620", opacity=0.18),
        line("M130 204C130 60 350 60 350 204", "#a8772f", 13),
        shape("M206 160C200 104 244 80 262 84C236 104 240 140 238 164z", "#f6d34a"),
        shape("M226 164C230 108 276 96 292 104C262 118 256 146 254 168z", "#eec23a"),
        *(
            at(
                x,
                y,
                shape("M-30 6C-34 -22 -6 -38 16 -30C38 -22 34 14 10 24C-10 30 -28 24 -30 6z", tone),
                ellipse(-8, -10, 8, 12, "#ffffff", opacity=0.3, transform="rotate(30)"),
                turn=t,
            )
            for x, y, tone, t in (
                (168, 188, "#f2963c", -10),
                (222, 194, "#e8b03a", 20),
                (300, 184, "#ee7f45", -30),
                (268, 200, "#f2a83c", 8),
            )
        ),
        circle(334, 196, 22, "#8fbf4a") + circle(146, 206, 18, "coral"),
        shape("M170 158q16 -26 40 -16q-10 22 -40 16z", "leaf")
        + shape("M310 152q4 -28 32 -28q0 26 -32 28z", "leaf-deep"),
        shape("M120 204H360L338 286H142z", "#c9984e"),
        line(weave, "#a8772f", 5),
        line("M124 224H356M130 246H350M136 268H344", "#dcb26a", 6),
        rect(112, 198, 256, 16, "#a8772f", 8),
        at(
            70,
            290,
            shape(
                "M-30 6C-34 -22 -6 -38 16 -30C38 -22 34 14 10 24C-10 30 -28 24 -30 6z", "#f2963c"
            ),
            shape("M10 -30q10 -20 28 -16q-4 18 -28 16z", "leaf"),
        ),
    )
