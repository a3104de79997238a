"""Print the run-time requirements at their lower bounds, one a line, for pip: `click>=8.1` becomes `click==8.1`."""
from __future__ import annotations

from tools.requirements import runtime


def lower_bounds() -> list[str]:
    """The requirements of a user's installation, each pinned to the oldest version that is allowed."""
    return [line.replace(">=", "==").split(",")[0] for line in runtime()]


if __name__ == "__main__":
    print("\n".join(lower_bounds()))
