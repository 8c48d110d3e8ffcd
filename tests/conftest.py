"""What several tests share: one built specimen, and the rule that CI skips nothing."""

import os

import pytest


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a session that skipped a test where skips are forbidden."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if reporter and skipped and os.environ.get("MINUTEBOOK_SKIPS") == "forbidden":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line(f"{len(skipped)} skipped where no skip is allowed", red=True)
