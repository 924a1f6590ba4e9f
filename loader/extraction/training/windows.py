"""Texts as windows that the encoder reads: runs of whole paragraphs, so that a paragraph's neighbours are seen with it."""
import re
from dataclasses import dataclass, field
from pieces import WORD, quotations, shape

MOST = 254          # pieces that a window holds
WANTED = 90         # pieces after which a new paragraph begins a new window
LEARNED = 160       # the same in training


@dataclass
class Window:
    ids: list
    types: list
    words: list = field(default_factory=list)      # (start, end) in the text
    first: list = field(default_factory=list)      # index of a word's first piece
    flat: bool = True                              # whether reports within reports are left unmarked


def of(text, pieces, most=MOST, wanted=WANTED, skipped=()):
    """Windows over a text. A paragraph that opens with a quotation mark stays with the one before it where both fit."""
    out = []
    current = Window([pieces.start], [0])
    for paragraph in re.finditer(r"[^\n]+", text):
        start, end = paragraph.span()
        part = text[start:end]
        inside, singles = quotations(part, {s - start for s in skipped})
        words = [(m.start(), m.end(), pieces.of('"' if m.start() in singles else m.group()), shape(m.group()))
                 for m in WORD.finditer(part) if start + m.start() not in skipped]
        if not words:
            continue
        size = sum(len(w[2]) for w in words) + 1
        opens = part.lstrip()[:1] in ('"', "“", "„", "«", "‘", "'", "`")
        room = most if opens else wanted
        if current.words and len(current.ids) + size > room:
            out.append(current)
            current = Window([pieces.start], [0])
        for s, e, ids, kind in words:
            if len(current.ids) + len(ids) + 1 > most:
                current.ids.append(pieces.separator)
                current.types.append(0)
                out.append(current)
                current = Window([pieces.start], [0])
            current.first.append(len(current.ids))
            current.words.append((start + s, start + e))
            current.ids += ids
            q = any(a <= s < b for a, b in inside)
            current.types += [kind + 4 * q] * len(ids)
        current.ids.append(pieces.separator)
        current.types.append(0)
    if current.words:
        out.append(current)
    return out


def main(path, tokenizer):
    """Prints the windows of a text, three lines each: pieces, types, words."""
    from pieces import Pieces
    text = open(path, encoding="utf-8").read()
    for window in of(text, Pieces(tokenizer)):
        print(*window.ids)
        print(*window.types)
        print(*[text[s:e] for s, e in window.words])


if __name__ == "__main__":
    import sys
    main(*sys.argv[1:])
