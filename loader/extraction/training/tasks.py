"""What is learned, read from files: attributions (PolNeAR), sentences with tags and trees (Universal Dependencies), names (UNER, GUM)."""
import bisect, gzip, json, random, re
import numpy as np
import windows
from pieces import DOUBLE

TYPES = ("PER", "ORG", "LOC")
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}


def lines(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as f:
        yield from f


def articles(path):
    return [json.loads(line) for line in lines(path)]


def spans_of(text, words):
    """Where the words of an annotation stand: the first place of each, from the end of the one before where there is one."""
    out, at = [], 0
    for part in words:
        i = text.find(part, at)
        i = i if i >= 0 else text.find(part)
        if i >= 0:
            out.append([i, i + len(part)])
            at = i + len(part)
    return out


def statements_of(articles):
    """The statements of articles annotated by the guide, as attributions with offsets; words are looked for near the content."""
    rows = []
    for article in articles:
        text, found = article["text"], []
        for s in article["statements"]:
            content = spans_of(text, s["content"] or [])
            if not content or not s.get("cue"):
                continue

            def near(part):
                places = [m.start() for m in re.finditer(re.escape(part), text)]
                if not places:
                    return []
                distance = lambda p: min(min(abs(p + len(part) - c[0]), abs(p - c[1])) if not c[0] <= p < c[1] else 0 for c in content)
                p = min(places, key=distance)
                return [[p, p + len(part)]]

            found.append(dict(source=near(s["source"]) if s.get("source") else [], cue=near(s["cue"]), content=content))
        rows.append(dict(text=text, attributions=found))
    return rows


def attributions(rows, pieces, seed=None):
    """Windows of articles with their attributions: (cue words, content words, source words) by index in the window.
    With a seed, one quotation mark in thirty is left out, as careless editors do."""
    out = []
    r = random.Random(seed)
    for doc, row in enumerate(rows):
        skipped = {m.start() for m in DOUBLE.finditer(row["text"]) if seed is not None and r.random() < 0.03}
        for w in windows.of(row["text"], pieces, wanted=windows.WANTED if seed is None else windows.LEARNED, skipped=skipped):
            starts = [s for s, _ in w.words]
            low, high = w.words[0][0], w.words[-1][1]

            def inside(spans):
                found = set()
                for s, e in spans:
                    if e > low and s < high:
                        i = max(0, bisect.bisect_left(starts, s) - 1)
                        while i < len(w.words) and w.words[i][0] < e:
                            if s < w.words[i][1]:
                                found.add(i)
                            i += 1
                return sorted(found)

            w.doc, w.attributions = doc, []
            for a in row["attributions"]:
                cue = inside(a.get("cue", []))
                if cue:
                    w.attributions.append((cue, inside(a.get("content", [])), inside(a.get("source", []))))
            out.append(w)
    return out


def treebank(path):
    """Paragraphs of sentences; a sentence is a list of (form, upos, xpos, head, relation, space after, misc)."""
    paragraph, sentence, fresh, name = [], [], False, ""
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("#"):
            fresh |= line.startswith("# newpar") or line.startswith("# newdoc")
            if line.startswith("# sent_id"):
                name = line.split("=")[1].strip()
        elif not line:
            if sentence:
                if fresh and paragraph:
                    yield paragraph
                    paragraph = []
                paragraph.append((name, sentence))
                sentence, fresh = [], False
        else:
            c = line.split("\t")
            if c[0].isdigit():
                sentence.append((c[1], c[3], c[4], int(c[6]), c[7], "SpaceAfter=No" not in c[9], c[9]))
    if paragraph:
        yield paragraph


def gum_names(paragraph):
    """BIO labels of named people, organisations and places, from GUM's entities: the run of proper nouns in a mention."""
    labels = []
    open_at = []
    for sentence in paragraph:
        tags = ["O"] * len(sentence)
        spans, open_at = [], []
        for i, word in enumerate(sentence):
            entity = next((m[7:] for m in word[6].split("|") if m.startswith("Entity=")), "")
            for m in re.finditer(r"\(([^()]*)|([^()]*)\)", entity):
                if m.group(1) is not None:
                    body = m.group(1)
                    open_at.append((body.split("-")[0], body.split("-")[1] if "-" in body else "", i))
                    if entity[m.end():m.end() + 1] == ")":
                        spans.append((open_at[-1][1], i, i))
                        open_at.pop()
                elif m.group(2):
                    key = m.group(2)
                    for k in range(len(open_at) - 1, -1, -1):
                        if open_at[k][0] == key:
                            spans.append((open_at[k][1], open_at[k][2], i))
                            del open_at[k]
                            break
        for kind, a, b in sorted(spans, key=lambda s: s[1] - s[2]):
            if kind not in GUM_TYPES:
                continue
            proper = [i for i in range(a, b + 1) if sentence[i][1] == "PROPN"]
            if not proper:
                continue
            # the mention's head is its word whose own head lies outside
            heads = [i for i in range(a, b + 1) if not a <= sentence[i][3] - 1 <= b]
            if not heads or sentence[heads[0]][1] != "PROPN":
                continue
            low = high = heads[0]
            joins = lambda i: sentence[i][1] == "PROPN" or (sentence[i][0].lower() in ("of", "the", "-", "'s", "and", ".") and a <= i <= b)
            while low - 1 >= a and sentence[low - 1][1] == "PROPN":
                low -= 1
            while high + 1 <= b and joins(high + 1):
                high += 1
            while sentence[high][1] != "PROPN":
                high -= 1
            if all(t == "O" for t in tags[low:high + 1]):
                tags[low] = "B-" + GUM_TYPES[kind]
                for i in range(low + 1, high + 1):
                    tags[i] = "I-" + GUM_TYPES[kind]
        labels.append(tags)
    return labels


def uner(path):
    """BIO labels by sentence id."""
    out, sentence, name = {}, [], ""
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("#"):
            if "id =" in line and "newdoc" not in line:
                name = line.split("=")[1].strip()
        elif not line:
            if sentence:
                out[name] = sentence
            sentence = []
        else:
            sentence.append(line.split("\t")[2] if "\t" in line else "O")
    if sentence:
        out[name] = sentence
    return out


def trees(path, pieces, names=None):
    """Windows of treebank paragraphs. names: None, 'gum', or BIO labels by sentence id."""
    out = []
    for named in treebank(path):
        paragraph = [sentence for _, sentence in named]
        labels = gum_names(paragraph) if names == "gum" else None
        if isinstance(names, dict):
            labels = [names.get(name, []) for name, _ in named]
        group, size = [], 0
        groups = []
        for k, sentence in enumerate(paragraph):
            n = sum(len(pieces.of(w)) for t in sentence for w in windows.WORD.findall(t[0]))
            if group and size + n > windows.LEARNED:
                groups.append(group)
                group, size = [], 0
            group.append(k)
            size += n
        groups.append(group)
        for group in groups:
            text, tokens, sents = "", [], []
            for k in group:
                begin = len(tokens)
                for t, word in enumerate(paragraph[k]):
                    form, upos, xpos, head, relation, space, _ = word
                    start = len(text)
                    text += form + (" " if space or t == len(paragraph[k]) - 1 else "")
                    label = labels[k][t] if labels and len(labels[k]) == len(paragraph[k]) else None
                    tokens.append((start, start + len(form), upos, xpos, head, relation, label))
                sents.append((begin, len(tokens)))
            ws = windows.of(text, pieces, wanted=windows.MOST)
            if len(ws) != 1 or not ws[0].words:
                continue
            w = ws[0]
            w.tokens, w.sentences = tokens, sents
            w.token_piece = token_pieces(tokens, w)
            out.append(w)
    return out


def token_pieces(tokens, w):
    """For each token the piece that stands for it: the first that begins in it, else the one that covers its start."""
    starts = [s for s, _ in w.words]
    out = []
    for start, end, *_ in tokens:
        i = bisect.bisect_left(starts, start)
        if i < len(starts) and starts[i] < end:
            out.append(w.first[i])
        else:
            out.append(w.first[max(0, i - 1)])
    return out
