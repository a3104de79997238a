"""Annotated articles as plain JSON and back: what the cache holds. Data only; nothing in it is ever executed."""
from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from mediacompare.model import AnnotatedArticle, Span

Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def to_plain(annotated: AnnotatedArticle) -> Any:
    """Lists, strings and numbers that `json` can write; spans stand as runs of start and end."""
    return _codec(AnnotatedArticle)[0](annotated)


def from_plain(plain: Any) -> AnnotatedArticle:
    """The article that `to_plain` was given. Raises ValueError, TypeError, IndexError or KeyError on anything else."""
    annotated: AnnotatedArticle = _codec(AnnotatedArticle)[1](plain)
    return annotated


@cache
def _codec(kind: Any) -> Codec:
    """How values of a type are written and read; types are those that the model's fields have."""
    if kind == tuple[Span, ...]:
        return _write_spans, _read_spans
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_codec(kind)
    if kind is date:
        return date.isoformat, date.fromisoformat
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        write, read = _codec(arguments[0])
        return (lambda values: [write(v) for v in values]), (lambda values: tuple(read(v) for v in values))
    if origin in (Union, types.UnionType):
        write, read = _codec(next(a for a in arguments if a is not type(None)))
        return (lambda v: None if v is None else write(v)), (lambda v: None if v is None else read(v))
    if origin is Literal or kind in (str, int, float, bool):
        return _same, _same
    raise TypeError(f"the cache cannot hold a {kind}")


def _dataclass_codec(kind: type) -> Codec:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    codecs = [_codec(hints[name]) for name in names]

    def write(value: Any) -> list[Any]:
        return [codec[0](getattr(value, name)) for name, codec in zip(names, codecs, strict=True)]

    def read(values: list[Any]) -> Any:
        return kind(*(codec[1](v) for codec, v in zip(codecs, values, strict=True)))

    return write, read


def _write_spans(spans: tuple[Span, ...]) -> list[int]:
    return [edge for span in spans for edge in (span.start, span.end)]


def _read_spans(edges: list[int]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))


def _same(value: Any) -> Any:
    return value
