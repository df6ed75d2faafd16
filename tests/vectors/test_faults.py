"""The walks would be worth nothing if an engine with a fault could pass them."""

import pytest

from tests.vectors.__main__ import SEED, list_all
from tests.vectors.faults import JAVASCRIPT, PYTHON, Fault, copy_curriculum, write_lines
from tests.vectors.replay import Difference, copy_engine, replay

WALKS = 300
pytestmark = pytest.mark.usefixtures("node")


@pytest.fixture(scope="module")
def lines() -> list[bytes]:
    return list(list_all(SEED, WALKS, shipped=False))


def test_a_copy_without_a_fault_passes(lines: list[bytes]) -> None:
    with copy_engine() as engine, copy_curriculum() as curriculum:
        assert write_lines(curriculum, SEED, WALKS) == lines
        assert replay(engine, lines)["walks"] == WALKS


@pytest.mark.parametrize("fault", JAVASCRIPT, ids=str)
def test_a_fault_in_javascript_is_found(fault: Fault, lines: list[bytes]) -> None:
    with copy_engine() as engine:
        fault.put_into(engine)
        with pytest.raises(Difference):
            replay(engine, lines)


@pytest.mark.parametrize("fault", PYTHON, ids=str)
def test_a_fault_in_python_is_found(fault: Fault) -> None:
    with copy_engine() as engine, copy_curriculum() as curriculum:
        fault.put_into(curriculum)
        with pytest.raises(Difference):
            replay(engine, write_lines(curriculum, SEED, WALKS))
