"""Shorten a text where a reader would: after a sentence, else after a word."""

from pelican_wellness.pattern import pattern


def cut(text: str, limit: int) -> str:
    """Return a text that search results need not cut: whole sentences if they fill most of `limit`, else whole words.

    >>> cut("Rest helps. So does a walk in the evening, they say.", 20), cut("Rest helps, and so does a walk.", 20)
    ('Rest helps.', 'Rest helps, and so…')
    """
    if len(text) <= limit:
        return text
    sentences = [end.end() for end in _SENTENCE_END.finditer(text, 0, limit)]
    if sentences and sentences[-1] > limit / 2:
        return text[: sentences[-1]]
    words = text[:limit].rpartition(" ")[0] or text[: limit - 1]  # Chinese and Japanese have no spaces
    return words.rstrip(" ,;:·–—-") + "…"


_SENTENCE_END = pattern(r"[.!?؟।](?=\s)|[。！？]")
