"""From addresses and feeds to a corpus folder: politely, and never to where a stranger's address must not lead."""
from __future__ import annotations

from mediacompare.fetch.client import Client
from mediacompare.fetch.corpus import Fetched, fetch_into, list_entries

__all__ = ["Client", "Fetched", "fetch_into", "list_entries"]
