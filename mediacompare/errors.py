"""What can go wrong, in words a reader can act on.

Every error says what happened, to which file, and what to try. The command line catches `MediaCompareError` only;
anything else is a bug and keeps its traceback.
"""


class MediaCompareError(Exception):
    """Base of all errors that a user can mend."""


class InputError(MediaCompareError):
    """An input that cannot be read or holds no article."""


class SettingsError(MediaCompareError):
    """An option, a configuration file or a word list that cannot be used."""


class OutputError(MediaCompareError):
    """A result that cannot be written; what stood there before is kept."""
