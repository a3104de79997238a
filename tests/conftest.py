"""What holds for every test: Hypothesis is patient with slow machines, and CI tries the same examples every time."""
from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile("suite", deadline=None, derandomize="CI" in os.environ,
                          suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
settings.load_profile("suite")
