"""Our own pages ask what takes longer than a stranger may, and ask it once."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from datasette.database import QueryInterrupted

from datapackage.answers import answers
from datapackage.serve import datasette
from tests.datapackage_rows import fill

LONG = """
with recursive n(x) as (select 1 union all select x + 1 from n where x < 200000)
select count(*) as found, :council as council from n
"""


def test_a_query_is_answered_without_limit_and_once(tmp_path: Path) -> None:
    served = datasette(fill(tmp_path / "minutes.db").parent)
    served.sql_time_limit_ms = 1

    async def ask() -> list[Any]:
        await served.invoke_startup()
        database = served.get_database("minutes")
        with pytest.raises(QueryInterrupted):
            await database.execute(LONG, {"council": ""})
        return [await answers(database, LONG), await answers(database, LONG)]

    first, second = asyncio.run(ask())
    assert [tuple(row) for row in first] == [(200_000, "")]
    assert first is second
