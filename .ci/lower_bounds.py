"""Print setup.cfg's dependencies at their lower bounds, one a line, for pip: `click>=8.1` becomes `click==8.1`."""
from __future__ import annotations

import configparser
from pathlib import Path


def lower_bounds(setup_cfg: str) -> list[str]:
    """The requirements under `install_requires`, each pinned to its lower bound."""
    config = configparser.ConfigParser()
    config.read_string(setup_cfg)
    lines = config["options"]["install_requires"].split()
    return [line.replace(">=", "==").split(",")[0] for line in lines]


if __name__ == "__main__":
    print("\n".join(lower_bounds((Path(__file__).parent.parent / "setup.cfg").read_text(encoding="utf-8"))))
