"""Look for known vulnerabilities in the locked packages: `python -m tools.audit` (or `make audit`).

pip-audit asks a database for each package of `.ci/requirements.lock` that this system and Python would install. By
itself it passes when the database knows none of them, so what was not looked at is counted here and said.

Exit codes: 0 nothing known against any package, 1 something is, 3 not audited, or not all of it.
"""
from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from tools.lock import LOCK

SERVICES = ("pypi", "osv")
CLEAN, VULNERABLE, NOT_AUDITED = 0, 1, 3


def judge(packages: Sequence[Mapping[str, Any]]) -> tuple[int, list[str]]:
    """The exit code and the lines that say why, from the `dependencies` of pip-audit's JSON."""
    known = [f"{package['name']} {package['version']}: {flaw['id']}, mended in "
             f"{', '.join(flaw['fix_versions']) or 'no version yet'}"
             for package in packages for flaw in package.get("vulns", ())]
    skipped = sum("skip_reason" in package for package in packages)
    if known:
        return VULNERABLE, known
    if skipped or not packages:
        return NOT_AUDITED, [f"NOT AUDITED: the database does not know {skipped} of {len(packages)} packages"]
    return CLEAN, [f"nothing is known against the {len(packages)} locked packages"]


def audit(service: str) -> tuple[int, list[str]]:
    """The same, asked of pip-audit's database `service`."""
    run = subprocess.run(
        [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--require-hashes", "--disable-pip",
         "--vulnerability-service", service, "--format", "json", "--progress-spinner", "off"],
        capture_output=True, encoding="utf-8", check=False)
    try:
        packages = json.loads(run.stdout)["dependencies"]
    except json.JSONDecodeError:
        last = run.stderr.strip().splitlines()[-1:] or ["it said nothing"]
        return NOT_AUDITED, [f"NOT AUDITED: the database could not be asked: {last[0]}"]
    return judge(packages)


def main() -> int:
    """Ask one database, then the next while the last could not say; print what each said."""
    code = NOT_AUDITED
    for service in SERVICES:
        code, lines = audit(service)
        for line in lines:
            print(f"audit ({service}): {line}")
        if code != NOT_AUDITED:
            break
    return code


if __name__ == "__main__":
    sys.exit(main())
