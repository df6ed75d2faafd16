"""The smallest content that is sound, to be broken in one place by a test."""

from pathlib import Path

FRAMEWORK = """\
edition: test
topics: [{id: privacy, name: Privacy}]
bands: [{id: 9-12, name: 9 to 12}]
aims: []
threats: []
activities: []
agreement: [no, rather no, rather yes, yes]
outcomes:
  - {id: privacy.9-12.knows, kind: knowledge, statement: Knows., aims: [], source: test}
  - {id: privacy.9-12.feels, kind: attitude, statement: Feels., aims: [], source: test}
  - {id: grooming.9-12.other, kind: skill, statement: Other., aims: [], source: test}
"""
GLOSSARY = """\
terms:
  - id: person-who-harms
    adult: person who harms
    pupil: somebody who harms
    topics: [grooming]
    definitions: {9-12: Who hurts., 13-15: Who hurts., 16-18: Who hurts., adults: Who hurts.}
    avoid:
      - {phrase: predator*, instead: a person who harms, why: it frightens and tells nothing}
    source: test
"""
CAST = """\
people: [{id: suri, name: Suri, pronoun: she, about: A girl., has_picture: false}]
places: []
"""
MODULE = """\
id: privacy.9-12
topic: privacy
band: 9-12
title: Privacy
summary: A module.
lessons: [a-lesson]
forms: []
"""
LESSON = """\
type: lesson
id: privacy.9-12.a-lesson
title: A lesson
summary: For tests.
minutes: 8
protagonist: suri
outcomes: []
threats: []
rehearses: [tell]
steps:
  - kind: say
    id: hello
    speaker: suri
    text: Hello!
  - kind: choice
    id: pick
    prompt: What now?
    options:
      - {id: kind, text: Be kind, effect: helps}
      - {id: rude, text: Be rude, effect: harms, next: ask}
  - kind: question
    id: ask
    prompt: Which?
    outcome: privacy.9-12.knows
    task:
      type: single
      options: [{id: a, text: A}, {id: b, text: B}]
      answer: a
  - kind: end
    id: the-end
    ending: strong
    title: The end
    text: Done.
"""


def write_library(root: Path, lesson: str = LESSON, **shared: str) -> Path:
    """Write a whole content folder around one lesson and return it.

    ``shared`` replaces files of the root by their names: ``framework=…``, ``exceptions=…``.
    """
    files = {
        "framework": FRAMEWORK,
        "cast": CAST,
        "glossary": GLOSSARY,
        "helplines": "countries: []\n",
        **shared,
    }
    folder = root / "modules/privacy/9-12"
    (folder / "a-lesson").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (root / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "module.yaml").write_text(MODULE, "utf-8")
    (folder / "a-lesson/lesson.yaml").write_text(lesson, "utf-8")
    return root
