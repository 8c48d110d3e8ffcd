"""What several tests share: one built specimen, and the rule that CI skips nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from minutebook import main
from scrapers import specimen

# The same examples every time, so that a change and not chance breaks a build. To look further:
# pytest --hypothesis-profile explore
settings.register_profile(
    "fixed", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", max_examples=2_000, deadline=None)
settings.load_profile("fixed")

SITE = specimen.Site(
    councils=2,
    committees=2,
    years=1,
    today="2025-06-01",
    without_service=(1,),
    printed=(100003, 200004),
)


@pytest.fixture(scope="session")
def site() -> specimen.Site:
    """Return the specimen that `built` was made of."""
    return SITE


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the data directory of a specimen that was refreshed over HTTP."""
    data = tmp_path_factory.mktemp("built")
    with specimen.serve(SITE) as server:
        server.write_registry(data / "councils.csv")
        refreshed = CliRunner().invoke(
            main, ["refresh", "--all", "--data", str(data), "--registry", f"{data}/councils.csv"]
        )
        assert refreshed.exit_code == 0, refreshed.output
        yield data


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a session that skipped a test where skips are forbidden."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if reporter and skipped and os.environ.get("MINUTEBOOK_SKIPS") == "forbidden":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line(f"{len(skipped)} skipped where no skip is allowed", red=True)
