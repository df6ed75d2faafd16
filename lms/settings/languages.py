"""The languages that the site knows, named in themselves."""

from django.conf.locale import LANG_INFO

LANGUAGES = [
    ("en", "English"),
    ("th", "Thai"),
    ("km", "Khmer"),
    ("lo", "Lao"),
    ("my", "Burmese"),
    ("vi", "Vietnamese"),
    ("id", "Indonesian"),
    ("ms", "Malay"),
    ("fil", "Filipino"),
    ("mn", "Mongolian"),
    ("dz", "Dzongkha"),
    ("ur", "Urdu"),
]

# Django has no entry for these, or none with the name that speakers use.
NAMES_THAT_DJANGO_LACKS = {
    "lo": ("Lao", "ລາວ"),
    "fil": ("Filipino", "Filipino"),
    "dz": ("Dzongkha", "རྫོང་ཁ"),
    "km": ("Khmer", "ខ្មែរ"),
    "mn": ("Mongolian", "Монгол"),
    "th": ("Thai", "ไทย"),
    "my": ("Burmese", "မြန်မာ"),
}

for code, (name, name_local) in NAMES_THAT_DJANGO_LACKS.items():
    LANG_INFO[code] = {"bidi": False, "code": code, "name": name, "name_local": name_local}
