"""Documentation as a test: what is not described fails here."""

import re
import subprocess
from pathlib import Path

import pytest

from curriculum import __version__
from curriculum.coverage import format_coverage
from curriculum.library import shipped_library
from curriculum.schema import AnyStep

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = re.findall(r"\]\((?!https?:|mailto:)([^)#\s]+)", text)
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_every_make_target_is_explained_and_in_the_readme_or_contributor_page() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    listed = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    pages = "".join(
        (ROOT / page).read_text("utf-8") for page in ("README.md", "docs/contributor.md")
    )
    for target in phony[1].split():
        assert f"make {target}" in listed
        assert target == "help" or f"make {target}" in pages, target


@pytest.mark.parametrize("kind", AnyStep.__args__, ids=lambda cls: cls.__struct_config__.tag)
def test_every_step_kind_is_described_for_authors(kind: type) -> None:
    page = (ROOT / "docs/lessons.md").read_text("utf-8")
    assert f"`{kind.__struct_config__.tag}`" in page


def test_every_command_of_the_curriculum_is_described() -> None:
    page = (ROOT / "docs/lessons.md").read_text("utf-8")
    for command in ("check", "show", "messages", "coverage", "schema"):
        assert f"python -m curriculum {command}" in page


def test_every_rule_of_writing_is_described() -> None:
    page = (ROOT / "docs/lessons.md").read_text("utf-8")
    sources = "".join(file.read_text("utf-8") for file in ROOT.glob("curriculum/checks/*.py"))
    rules = re.findall(r"rule=\"([a-z-]+)\"|yield \"([a-z-]+)\", |\(\"(best-[a-z]+)\"", sources)
    rules += re.findall(r"_about\(library, [a-z.]+, (\"[a-z-]+\"), ", sources)
    names = {
        name.strip('"')
        for found in rules
        for name in ([found] if isinstance(found, str) else found)
    }
    assert {"blame", "time", "coverage", "best-first"} <= names
    assert {name for name in names - {""} if f"`{name}`" not in page} == set()


def test_the_coverage_page_is_that_of_the_content() -> None:
    page = (ROOT / "docs/coverage.md").read_text("utf-8")
    assert page == format_coverage(shipped_library()), "run python -m curriculum coverage"


def test_every_command_of_the_site_is_described_for_operators() -> None:
    page = (ROOT / "docs/operator.md").read_text("utf-8")
    commands = {p.stem for p in ROOT.glob("lms/*/management/commands/*.py") if p.stem != "__init__"}
    assert commands
    assert {name for name in commands if f"manage.py {name}" not in page} == set()


def test_the_changelog_names_this_version() -> None:
    assert f"[{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(p.name[:4]) for p in (ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_each_reader_has_a_page_and_the_readme_leads_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for reader in ("student", "teacher", "ministry", "evaluator", "operator", "contributor"):
        assert f"docs/{reader}.md" in readme
