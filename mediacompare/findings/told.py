"""What all tell but one, and what one tells alone, proposed for the first page."""
from __future__ import annotations

from collections.abc import Iterator

from mediacompare.findings import points
from mediacompare.findings.proposals import Proposal
from mediacompare.findings.weighed import Weighed
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

PAGE = "told"
# What one tells alone was right in five of six cases that readers judged, what all but one tell in six of ten; what all
# tell is no difference.
_WORTH = {"all but one": 0.52, "one only": 0.66}
_MOST_FOR_LENGTH, _LONG = 0.12, 0.1


def told(event: Event, table: TidyTable) -> Iterator[Proposal]:
    """A proposal for each finding on the points of the event (the measure `points`); longer passages are worth more."""
    for one in points.find(event, table):
        worth = _WORTH.get(one.kind)
        if worth is not None:
            finding = one.finding
            yield Proposal(one.kind, finding.sentence, finding.detail, PAGE, finding.evidence, worth + _length(one))


def _length(one: Weighed) -> float:
    """What the share of the coverage's words that a finding concerns adds to its worth."""
    return _MOST_FOR_LENGTH * min(1.0, one.share / _LONG)
