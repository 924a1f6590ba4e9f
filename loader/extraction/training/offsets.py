"""Annotations of real articles without a word of theirs: what they quote as offsets in code points. And back, beside the texts.

    offsets.py hide ANNOTATED.jsonl OFFSETS.jsonl
    offsets.py show OFFSETS.jsonl TEXTS.jsonl ANNOTATED.jsonl
"""
import hashlib, json, sys
import frames, tasks

QUOTED = {
    "statements": ("source", "cue", "content"),
    "positions": ("proposition", "cue", "condition", "holderText", "towardText"),
    "meetings": ("mention", "mentions", "placeText", "dateText", "topicTexts"),
    "actions": ("verb", "object", "actorText", "towardText", "dateText"),
}
# what begins a row's search, and what the rest stands nearest to
FIRST = {"statements": "content", "positions": "proposition", "meetings": "mention", "actions": "verb"}


def nearest(text, words, at):
    found = frames.places(text, words)
    return min(found, key=lambda p: abs(p - at)) if found else None


def anchor(article, kind, row):
    """Where the row's first words stand."""
    text, first = article["text"], row.get(FIRST[kind])
    if kind == "statements":
        spans = tasks.spans_of(text, frames.listed(first))
        return spans[0][0] if spans else 0
    found = frames.places(text, first)
    if not found:
        return 0
    if row.get("nth") and row["nth"] <= len(found):
        return found[row["nth"] - 1]
    cue = row.get("cue")
    cues = frames.places(text, cue) if cue else []
    return min(found, key=lambda p: min((abs(p - c) for c in cues), default=0))


def hidden(article, kind, row):
    text, at = article["text"], anchor(article, kind, row)

    def span(words, begin=None):
        p = nearest(text, words, at if begin is None else begin)
        return None if p is None else [p, p + len(words)]

    out = {}
    for key, value in row.items():
        if key in ("nth", "sourceText") or value is None:
            continue
        if key == "participants":
            out[key] = [{k: span(v) if k == "text" else v for k, v in p.items() if k != "text" or isinstance(v, str)} for p in value]
        elif key in QUOTED[kind]:
            if kind == "statements" and key == "content":
                out[key] = tasks.spans_of(text, frames.listed(value))
            elif isinstance(value, list):
                out[key] = [s for s in map(span, value) if s]
            else:
                out[key] = span(value, at if key == FIRST[kind] else None)
        elif key not in ("notDiscussed",) or value:
            out[key] = value
    return out


def hide(article):
    text = article["text"]
    out = {k: article.get(k) for k in ("id", "date", "outlet", "genre")}
    out["characters"], out["sha256"] = len(text), hashlib.sha256(text.encode()).hexdigest()
    return {**out, **{kind: [hidden(article, kind, row) for row in article[kind]] for kind in QUOTED}}


def show(offsets, text):
    """The annotation as the guide has it; words that occur several times by which of them they are."""
    if hashlib.sha256(text.encode()).hexdigest() != offsets["sha256"]:
        sys.exit(f"{offsets['id']}: the text is another one than was annotated")

    def words(value):
        if value and isinstance(value[0], list):
            return [text[s:e] for s, e in value]
        return text[value[0]:value[1]] if value else None

    out = {k: offsets[k] for k in ("id", "date", "outlet", "genre")}
    out["text"] = text
    for kind, quoted in QUOTED.items():
        out[kind] = []
        for row in offsets[kind]:
            shown = {k: words(v) if k in quoted else v for k, v in row.items()}
            if kind == "meetings":
                shown["participants"] = [{k: words(v) if k == "text" and v else v for k, v in p.items()} for p in row["participants"]]
            first = row.get(FIRST[kind])
            if kind != "statements" and first:
                found = frames.places(text, text[first[0]:first[1]])
                if len(found) > 1:
                    shown["nth"] = found.index(first[0]) + 1
            out[kind].append(shown)
    return out


def main(what, *paths):
    if what == "hide":
        rows = [hide(a) for a in tasks.articles(paths[0])]
    else:
        texts = {t["id"]: t["text"] for t in tasks.articles(paths[1])}
        rows = [show(o, texts[o["id"]]) for o in tasks.articles(paths[0])]
    with open(paths[-1], "w", encoding="utf-8") as f:
        f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
