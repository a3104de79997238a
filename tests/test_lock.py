"""The lock of the checks answers what `setup.cfg` asks for, and the audit says what it did not look at."""
from __future__ import annotations

import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tools.audit import CLEAN, NOT_AUDITED, VULNERABLE, judge
from tools.lock import LOCK, asked

PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ]+)(?P<marker> ; .+?)? \\\n(?P<rest>(?:    .+\n)+)", re.MULTILINE)
TEXT = LOCK.read_text(encoding="utf-8")
PINS = list(PIN.finditer(TEXT))


def test_every_line_of_the_lock_belongs_to_a_pin() -> None:
    assert PIN.sub("", TEXT).splitlines() == TEXT.splitlines()[:2]


@pytest.mark.parametrize("line", asked())
def test_a_requirement_is_locked_within_its_bounds(line: str) -> None:
    requirement = Requirement(line)
    versions = [Version(pin["version"]) for pin in PINS if pin["name"] == canonicalize_name(requirement.name)]
    assert versions
    assert all(version in requirement.specifier for version in versions)


def test_nothing_is_locked_that_nobody_asks_for() -> None:
    wanted = {canonicalize_name(Requirement(line).name) for line in asked()}
    assert [pin["name"] for pin in PINS if pin["name"] not in wanted and "# via" not in pin["rest"]] == []


def test_every_pin_has_hashes_and_none_an_address() -> None:
    assert all("--hash=sha256:" in pin["rest"] for pin in PINS)
    assert "://" not in TEXT and "--index" not in TEXT and "--find-links" not in TEXT


def test_the_audit_fails_for_what_is_known() -> None:
    flaw = {"id": "PYSEC-1", "fix_versions": ["1.1"]}
    code, lines = judge([{"name": "a", "version": "1.0", "vulns": [flaw]}, {"name": "b", "skip_reason": "not found"}])
    assert (code, lines) == (VULNERABLE, ["a 1.0: PYSEC-1, mended in 1.1"])


def test_the_audit_passes_only_when_every_package_was_looked_up() -> None:
    looked_up = {"name": "a", "version": "1.0", "vulns": []}
    assert judge([looked_up])[0] == CLEAN
    code, lines = judge([looked_up, {"name": "b", "skip_reason": "not found"}])
    assert code == NOT_AUDITED
    assert lines == ["NOT AUDITED: the database does not know 1 of 2 packages"]
    assert judge([])[0] == NOT_AUDITED
