"""The learnt weights, as NumPy archives without pickled objects: word lists are packed as UTF-8, one word a line."""
from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy

FOLDER = Path(__file__).parent


def read_weights(name: str) -> dict[str, numpy.ndarray]:
    """The arrays of the archive `name`, by their names."""
    import numpy as np

    with np.load(FOLDER / f"{name}.npz", allow_pickle=False) as archive:
        return {key: archive[key] for key in archive.files}


def write_weights(name: str, arrays: dict[str, numpy.ndarray]) -> Path:
    """Write the archive `name`, and return where it lies."""
    import numpy as np

    path = FOLDER / f"{name}.npz"
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]
    return path


def pack_words(words: Iterable[str]) -> numpy.ndarray:
    """Words without line breaks, as an array of bytes."""
    import numpy as np

    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def unpack_words(packed: numpy.ndarray) -> list[str]:
    """The words that `pack_words` packed."""
    return packed.tobytes().decode("utf-8").split("\n") if packed.size else []
