"""The faults, one by one: each is classified as it should be and moves nothing to bad data."""

from collections.abc import Iterator

import pytest

from tests.faults.fault import TOTAL, Fault, catalogue
from tests.faults.listing import PAGE, with_list
from tests.faults.stage import Stages
from tests.faults.trial import judge


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stages]:
    made = Stages(tmp_path_factory.mktemp("faults"))
    yield made
    made.close()


@pytest.mark.parametrize("fault", catalogue(), ids=lambda one: f"{one.number} {one.title}")
def test_a_fault_is_seen_and_nothing_bad_is_published(fault: Fault, stages: Stages) -> None:
    verdict = judge(fault, stages)
    assert (verdict.wrongs, verdict.bad, verdict.lost) == ((), False, 0)


def test_the_list_in_the_documentation_is_that_of_the_code() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_list(page)


def test_every_fault_of_the_catalogue_is_injected() -> None:
    assert [fault.number for fault in catalogue()] == [*range(1, TOTAL + 1)]
    assert [fault.number for fault in catalogue() if not fault.injected] == []
