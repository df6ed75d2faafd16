"""The looks of the age bands: one sheet of colours each, by day and after dark.

A band changes roles, never components: whatever is built for the site works in all of them. What a
band does not name stays as it is everywhere.
"""

BANDS: dict[str, dict[str, dict[str, str]]] = {
    # Lantern Bay: sand, lagoon and paper lanterns; round and big.
    "9-12": {
        "light": {
            "page": "#fdf3dc",
            "panel": "#fffdf8",
            "primary": "#196a68",
            "primary-text": "#ffffff",
            "primary-hover": "#12504f",
            "border": "#e3c996",
            "information": "#145856",
            "information-ground": "#cfeae7",
            "heading": "#12324a",
            "deck": "#145856",
        },
        "dark": {
            "page": "#082524",
            "panel": "#123c3b",
            "primary": "#7fd0cb",
            "primary-text": "#082524",
            "primary-hover": "#cfeae7",
            "border": "#2e5f5c",
            "information": "#cfeae7",
            "information-ground": "#1d5350",
            "heading": "#fdebc9",
            "deck": "#041717",
        },
        "shape": {"radius": "1.15rem", "radius-big": "1.75rem", "body-size": "1.125rem"},
    },
    # Coral Point: coral, ferries and a stage.
    "13-15": {
        "light": {
            "page": "#fdf0ec",
            "panel": "#fffdf8",
            "primary": "#a63419",
            "primary-text": "#ffffff",
            "primary-hover": "#852812",
            "border": "#ecc9bd",
            "information": "#8d2a12",
            "information-ground": "#fbe0d8",
            "heading": "#4a1b2c",
            "deck": "#4a1b2c",
        },
        "dark": {
            "page": "#241018",
            "panel": "#3c1c28",
            "primary": "#f5a98f",
            "primary-text": "#241018",
            "primary-hover": "#fbe0d8",
            "border": "#6b3c4b",
            "information": "#fbe0d8",
            "information-ground": "#5c2b35",
            "heading": "#fdebc9",
            "deck": "#160910",
        },
        "shape": {"radius": "0.875rem", "radius-big": "1.25rem", "body-size": "1.0625rem"},
    },
    # Awan City: evening light on glass; plain and calm.
    "16-18": {
        "light": {
            "page": "#eef0f8",
            "panel": "#ffffff",
            "primary": "#3b3f94",
            "primary-text": "#ffffff",
            "primary-hover": "#2c2f73",
            "border": "#c9cce4",
            "information": "#34377f",
            "information-ground": "#dfe2f5",
            "heading": "#20234f",
            "deck": "#20234f",
        },
        "dark": {
            "page": "#11132b",
            "panel": "#20234a",
            "primary": "#b3b8ff",
            "primary-text": "#11132b",
            "primary-hover": "#dfe2f5",
            "border": "#444984",
            "information": "#dfe2f5",
            "information-ground": "#343973",
            "heading": "#ffffff",
            "deck": "#090a1a",
        },
        "shape": {"radius": "0.5rem", "radius-big": "0.75rem", "body-size": "1.0625rem"},
    },
}
