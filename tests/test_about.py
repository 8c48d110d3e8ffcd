"""What the publication says of itself is complete, and nothing in it is unknown."""

import uuid
from pathlib import Path

import pytest
from pydantic import ValidationError

from datapackage.about import PATH, about


def test_name_and_licence() -> None:
    said = about()
    assert (said.name, said.licence.name) == ("minutebook", "ODC-BY-1.0")
    assert said.id == uuid.uuid5(uuid.NAMESPACE_URL, said.homepage).urn
    assert "no council has licensed its text by being listed here" in said.prose.licence


def test_an_unknown_key(tmp_path: Path) -> None:
    path = tmp_path / "about.toml"
    path.write_text('motto = "Noted"\n' + PATH.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ValidationError, match="motto"):
        about(path)
