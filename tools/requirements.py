"""What `setup.cfg` and `pyproject.toml` ask for, with the standard library alone."""
from __future__ import annotations

import configparser
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def runtime() -> list[str]:
    """The requirements that a user installs, as they stand in `setup.cfg`: "click>=8.2"."""
    return _lines("options", "install_requires")


def extra(name: str) -> list[str]:
    """The requirements of one extra of `setup.cfg`. Raises KeyError when there is none of that name."""
    return _lines("options.extras_require", name)


def build() -> list[str]:
    """What builds the package, from `pyproject.toml`."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(settings["build-system"]["requires"])


def _lines(section: str, name: str) -> list[str]:
    config = configparser.ConfigParser()
    config.read_string((ROOT / "setup.cfg").read_text(encoding="utf-8"))
    return [line.strip() for line in config[section][name].splitlines() if line.strip()]
