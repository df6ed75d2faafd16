"""``manage.py simulate_study FOLDER``: a whole study with planted effects, to try evaluation on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from curriculum.simulation.parameters import Parameters
from lms.demo.study import run_study


class Command(BaseCommand):
    """Fill an empty site with simulated classes and write out what an evaluator would get."""

    help = "Simulates classes from T0 to T3 and writes the outcome data and what was planted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, the seed and the size."""
        usual = Parameters()
        parser.add_argument("folder", type=Path, help="where to write; made when it is missing")
        parser.add_argument("--seed", type=int, default=usual.seed)
        parser.add_argument("--classes", type=int, default=usual.classrooms_a_band, help="a band")
        parser.add_argument("--learners", type=int, default=usual.learners_a_classroom)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        """Run the study and say where its data is."""
        if settings.PRODUCTION:
            raise CommandError("Simulated learners do not belong on a site in production.")
        if options["classes"] < 2 or options["learners"] < 1:
            raise CommandError("A study needs two classes and one learner at least.")
        parameters = Parameters(
            seed=options["seed"],
            classrooms_a_band=options["classes"],
            learners_a_classroom=options["learners"],
        )
        try:
            folder.mkdir(parents=True, exist_ok=True)
            count = run_study(parameters, folder, self._say)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except OSError as error:
            raise CommandError(f"{folder} cannot be written: {error.strerror}.") from error
        self._say(f"{count} statements stored. The data of each module, learners.csv and")
        self._say(f"truth.json (what was planted) are in {folder}.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
