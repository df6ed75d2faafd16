"""The simulated study goes through the site as any class does, and says what was planted."""

import csv
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from curriculum.simulation.parameters import Parameters
from lms.demo.study import run_study
from lms.lessons.selectors import get_library
from lms.records.models import Record
from lms.schools.services import create_school

pytestmark = pytest.mark.django_db
SMALL = Parameters(classrooms_a_band=2, learners_a_classroom=2)


def read_rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_each_module_gets_the_evaluators_own_files(tmp_path: Path) -> None:
    count = run_study(SMALL, tmp_path, lambda line: None)
    assert Record.objects.count() == count
    for module in get_library("en").modules:
        rows = read_rows(tmp_path / module.id / "outcomes.csv")
        assert {row["occasion"] for row in rows} >= {"", "T0", "T1", "T2", "T3"}
        assert {row["form"] for row in rows} == {"", "a", "b"}
        assert (tmp_path / module.id / "codebook.md").read_text("utf-8").startswith("# Codebook")


def test_learners_and_truth_can_be_joined_to_the_data(tmp_path: Path) -> None:
    run_study(SMALL, tmp_path, lambda line: None)
    learners = {row["learner"]: row for row in read_rows(tmp_path / "learners.csv")}
    truth = json.loads((tmp_path / "truth.json").read_text("utf-8"))
    assert truth["parameters"]["seed"] == SMALL.seed
    for module, planted in truth["modules"].items():
        for row in read_rows(tmp_path / module / "outcomes.csv"):
            assert learners[row["learner"]]["classroom"] == row["classroom"]
            assert learners[row["learner"]]["platform"] == row["played_where"]
            if row["form"]:
                assert row["item"] in planted["items"]


def test_a_site_with_schools_is_left_alone(tmp_path: Path) -> None:
    create_school(name="A real school", staff=[])
    with pytest.raises(CommandError, match="database of its own"):
        call_command("simulate_study", tmp_path)
    assert not Record.objects.exists()


def test_a_site_in_production_is_left_alone(tmp_path: Path, settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="production"):
        call_command("simulate_study", tmp_path)


@pytest.mark.parametrize("arguments", [["--classes", "1"], ["--learners", "0"]])
def test_a_study_too_small_to_compare_is_refused(tmp_path: Path, arguments: list[str]) -> None:
    with pytest.raises(CommandError, match="two classes"):
        call_command("simulate_study", tmp_path, *arguments)
