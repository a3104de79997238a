"""Write `docs/tables.md`, every column of every table, from the measures' docstrings: `python -m tools.tables`."""
from __future__ import annotations

import inspect

from mediacompare.measures import all_measures
from tools.requirements import ROOT

PAGE = ROOT / "docs" / "tables.md"
HEAD = """# Every column of every table

What `comparison.tables` and the files of `--format csv` and `json` hold, in their order. Methods, limits and measured
accuracy: [method.md](method.md). Offsets are code points into the article's text, the end not included. NaN, an empty
cell in a CSV, is "too little text to say" or a denominator of 0.

This page is made from the code by `python -m tools.tables`.
"""


def tables_page() -> str:
    """The page as Markdown: a heading, the columns, and the description of each measure."""
    parts = [HEAD]
    for name, module in all_measures():
        columns = ", ".join(f"`{column}`" for column in module.COLUMNS)
        parts.append(f"## {name}\n\n{columns}\n\n{inspect.cleandoc(module.measure.__doc__ or '')}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(tables_page(), encoding="utf-8", newline="\n")
