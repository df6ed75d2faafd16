from collections.abc import Iterator
from pathlib import Path

import pytest

from game.progress.progress import Progress
from tests.contract.schools import SchoolOnSite, WireSchool
from tests.contract.wire_site import WireSite, serve


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this machine uses, it is none of the tests' business."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def wire_site() -> Iterator[WireSite]:
    site = WireSite()
    thread = serve(site)
    yield site
    site.shutdown()
    site.server_close()
    thread.join()


@pytest.fixture
def school(wire_site: WireSite) -> SchoolOnSite:
    return WireSchool(wire_site)


@pytest.fixture
def progress(tmp_path: Path, school: SchoolOnSite) -> Iterator[Progress]:
    progress = Progress.open(tmp_path, site=school.address)
    yield progress
    progress.close()
