"""Words and word pieces as Demarche's reader makes them: the Java classes WordPieces and Quotations do the same, piece for piece."""
import json, re, unicodedata

WORD = re.compile(r"``|''|[^\W_]+|\S")
LONGEST_WORD = 100
DOUBLE = re.compile(r"``|''|[\"“”„«»‟]")
MARKS = dict.fromkeys("“”„«»‟", '"') | {"``": '"', "''": '"', "’": "'", "‘": "'", "`": "'"}


def plain(word):
    """Lower case without accents, as the vocabulary is (BERT, uncased); one glyph for each kind of quotation mark."""
    word = MARKS.get(word, word)
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


class Pieces:
    def __init__(self, tokenizer_json):
        self.ids = json.load(open(tokenizer_json))["model"]["vocab"]
        self.unknown, self.start, self.separator = (self.ids[x] for x in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache = {}

    def of(self, word):
        """The ids of a word's pieces, longest first match; [UNK] where no piece fits."""
        if word not in self.cache:
            self.cache[word] = self._split(plain(word))
        return self.cache[word]

    def _split(self, word):
        out, i = [], 0
        if len(word) > LONGEST_WORD:
            return [self.unknown]
        while i < len(word):
            j = len(word)
            while j > i and ("##" if i else "") + word[i:j] not in self.ids:
                j -= 1
            if j == i:
                return [self.unknown]
            out.append(self.ids[("##" if i else "") + word[i:j]])
            i = j
        return out or [self.unknown]


def shape(word):
    """0 no letters or mixed, 1 lower case, 2 begins with a capital, 3 all capitals; the encoder's token type, with 4 added within quotation marks."""
    if word.islower():
        return 1
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[0].isupper() else 0


def _opens(paragraph, mark, glyph):
    """Whether a double mark opens (True), closes (False), or does whichever is due (None)."""
    before = paragraph[mark.start() - 1] if mark.start() else " "
    after = paragraph[mark.end()] if mark.end() < len(paragraph) else " "
    free_before = before.isspace() or before in "([—–-‘'"
    free_after = after.isspace() or after in ",.;:!?)]—–-'’"
    if mark.group() in ("``", "„", "«", "‟"):
        return True
    if mark.group() in ("''", "»"):
        return False
    if mark.group() == "“":
        return glyph != "„"
    if mark.group() == "”":
        return free_before and not free_after
    if free_before != free_after:
        return free_before
    return None


def quotations(paragraph, skipped=()):
    """What stands between double quotation marks, to the paragraph's end where none closes, and what single marks plainly enclose:
    ranges, and the offsets of the single marks. Double marks at skipped offsets are passed over."""
    out, opened, glyph = [], None, ""
    for mark in DOUBLE.finditer(paragraph):
        if mark.start() in skipped:
            continue
        opens = _opens(paragraph, mark, glyph)
        if opens is None:
            opens = opened is None
        if opened is not None:
            out.append((opened, mark.start()))
            opened = None
        if opens:
            opened, glyph = mark.end(), mark.group()
    if opened is not None:
        out.append((opened, len(paragraph)))
    singles, i = set(), 0
    while i < len(paragraph):
        c = paragraph[i]
        if c in "‘'" and (i == 0 or not paragraph[i - 1].isalnum() and paragraph[i - 1] != "'") and i + 1 < len(paragraph) and not paragraph[i + 1].isspace() and not any(a <= i < b for a, b in out):
            close = "’" if c == "‘" else "'"
            for j in range(i + 2, min(len(paragraph), i + 600)):
                if DOUBLE.match(paragraph, j):
                    break
                if paragraph[j] == close and not paragraph[j - 1].isspace() and not paragraph[j + 1:j + 2].isalnum():
                    inside = paragraph[i + 1:j]
                    if inside[-1] in ",.?!" or c == "‘" and " " in inside:
                        out.append((i + 1, j))
                        singles |= {i, j}
                        i = j
                        break
        i += 1
    return sorted(out), singles
