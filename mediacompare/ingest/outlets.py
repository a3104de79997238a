"""Outlets by the names that readers know: "apnews.com", "AP" and "Associated Press" are AP News."""
from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def outlet_name(name: str, *, own: Mapping[str, str] | None = None) -> str:
    """The readable name of an outlet that is given by its host or by one of its names; any other as it is.

    `own` are a user's: host or name -> readable name; they go before the table.
    """
    wanted = _key(name)
    for other, readable in (own or {}).items():
        if _key(other) == wanted:
            return readable
    return _table().get(wanted, name)


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("www.").rstrip(".")


@cache
def _table() -> dict[str, str]:
    """Every host and name of `outlets.csv` with its readable name."""
    text = files("mediacompare.ingest").joinpath("outlets.csv").read_text(encoding="utf-8")
    return {_key(known): row["name"] for row in csv.DictReader(text.splitlines())
            for known in (row["host"], row["name"], *row["also"].split("|")) if known}
