"""`mediacompare init` writes an event that can be compared at once, and overwrites nothing."""
from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from mediacompare.cli.group import cli
from mediacompare.ingest import read_articles


def test_the_sample_can_be_compared(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["init", str(tmp_path / "mine")])
    assert result.exit_code == 0
    reading = read_articles([tmp_path / "mine" / "north-light"])
    assert reading.problems == ()
    assert [(article.outlet, article.role) for article in reading.articles] == [
        ("Evening Echo", "coverage"), ("North Light", "source"), ("Morning Post", "coverage")]
    config = tmp_path / "mine" / "mediacompare.toml"
    compared = CliRunner().invoke(cli, ["--config", str(config), "compare", str(tmp_path / "mine" / "north-light")])
    assert compared.exit_code == 0
    checked = CliRunner().invoke(cli, ["check", str(tmp_path / "mine" / "north-light"), "--format", "csv"])
    assert "altered" in checked.stdout  # the Echo says "always" where the keeper wrote "still"


def test_a_folder_with_spaces_and_accents_can_be_made_and_read_whole(tmp_path: Path) -> None:
    folder = tmp_path / "Klasse 7b – Übung"
    result = CliRunner().invoke(cli, ["init", str(folder)])
    assert result.stderr.splitlines()[-1] == f"Now try: mediacompare compare \"{folder / 'north-light'}\""
    batch = CliRunner().invoke(cli, ["batch", str(folder), "-o", str(tmp_path / "Bücher"), "--format", "html"])
    assert (batch.exit_code, batch.stderr) == (0, "")  # the settings file beside the event is no article


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mediacompare.toml").write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(cli, ["init", str(tmp_path)])
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mediacompare.toml"]
