"""Which lesson a phone shows without network: run under Node, with what it keeps in memory."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("node")

SCRIPT = """
const { openPhone } = await import(`${process.argv[1]}/phone.js`);
const documents = await import(`${process.argv[1]}/documents.js`);
const { findLesson } = await import(`${process.argv[1]}/playing.js`);
const { keepSave } = await import(`${process.argv[1]}/saves.js`);
const phone = await openPhone();
const addressOf = (edition, locale = "en") => {
  const lesson = { edition, locale, activity: { id: "privacy.9-12.lesson" } };
  return `data:application/json,${encodeURIComponent(JSON.stringify(lesson))}`;
};
const open = (edition, locale) => documents.fetchDocument(phone, addressOf(edition, locale));
const begin = (edition) => keepSave(phone, {
  learner: "somebody", activity: "privacy.9-12.lesson", occasion: "", moves: 1,
  attempt: { id: edition, activity: "privacy.9-12.lesson", edition, ending: null },
}, []);
const list = async () => (await documents.listDocuments(phone, "privacy.9-12.lesson"))
  .map(({ edition, locale }) => `${edition} ${locale}`);
"""


def run(scripts: Path, script: str) -> Any:
    text = f"{SCRIPT}{script}\nconsole.log(JSON.stringify(await list()));"
    command = ["node", "--input-type=module", "-e", text, scripts.as_uri()]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("first", "then"), [("2026.1-aaa", "2026.1-bbb"), ("2026.1-b", "2026.1-a")]
)
def test_the_edition_that_came_last_is_played_and_the_earlier_one_goes(scripts, first, then):
    assert run(scripts, f'await open("{first}"); await open("{then}");') == [f"{then} en"]


def test_an_edition_in_which_somebody_is_under_way_stays_behind_the_new_one(scripts):
    script = 'await open("2026.1-b"); await begin("2026.1-b"); await open("2026.1-a");'
    assert run(scripts, script) == ["2026.1-a en", "2026.1-b en"]


def test_what_was_begun_elsewhere_is_brought_and_does_not_come_first(scripts):
    script = """
    await open("2026.1-a");
    await begin("2026.1-b");
    await findLesson(phone, { edition: "2026.1-b" }, "en", "privacy.9-12.lesson");
    """
    assert run(scripts, script) == ["2026.1-a en", "2026.1-b en"]


def test_other_languages_stay(scripts):
    script = 'await open("2026.1-a", "th"); await open("2026.1-b", "en");'
    assert run(scripts, script) == ["2026.1-a th", "2026.1-b en"]
