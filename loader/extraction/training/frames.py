"""Positions, meetings and actions of articles annotated by the guide, as frames: a cue, spans of roles, classes."""
import re
from dataclasses import dataclass
import examples, tasks


@dataclass(frozen=True)
class Kind:
    """A kind of frame: its roles, the main one first, and the classes of which it has one each."""
    name: str
    roles: tuple
    classes: tuple

    @property
    def count(self):
        return sum(len(c) for c in self.classes)

    def parts(self):
        """Where the classes of each group stand among all."""
        at = 0
        for group in self.classes:
            yield at, at + len(group)
            at += len(group)


STANCES = ("demands", "supports", "accepts", "open-to", "pledges", "threatens", "conditional", "neutral", "doubts", "opposes", "rejects", "condemns", "accuses", "warns", "denies")
FORMATS = ("bilateral", "trilateral", "multilateral", "summit", "call", "visit", "signing", "other")
STATUSES = ("held", "ongoing", "planned", "cancelled", "postponed", "proposed")
POSITION = Kind("position", ("proposition", "holder", "toward", "condition"), (STANCES,))
MEETING = Kind("meeting", ("participant", "place", "date", "topic"), (FORMATS, STATUSES))
ACTION = Kind("action", ("object", "actor", "toward", "date"), (("done", "planned", "threatened", "denied"),))
KINDS = (POSITION, MEETING, ACTION)

# The word of a mention that tells of a meeting; the mention's first word where there is none.
MEETING_WORD = re.compile(
    r"\b(met|meet(?:s|ings?)?|talk(?:s|ed|ing)?|talks|summits?|conference|calls?|called|phoned|telephoned|telephone|conversations?|spoke|speak(?:s|ing)?|spoken|visit(?:s|ed|ing)?|trip|travel(?:s|ed|ing|led|ling)?|host(?:s|ed|ing)?"
    r"|negotiat\w+|round|session|consultations?|discussions?|signing|signed|dialogue|welcom\w+|receiv\w+|gather\w*|forum|tour|sat down|hold|held|consult\w*|conven\w*|discuss\w*|arriv\w*|ceremony|came to|coming)\b", re.I)


@dataclass
class Frame:
    cue: list         # words of the window
    roles: list       # for each role of the kind, spans as lists of words
    classes: tuple    # the number of the class in each group, -1 where unknown


def places(text, words):
    return [m.start() for m in re.finditer(re.escape(words), text)] if words else []


def listed(x):
    return [i for i in (x if isinstance(x, list) else [x]) if i]


def drafts(article):
    """For each kind: (cue start, cue end, roles as lists of (start, end) or of words to be looked for near the cue, classes)."""
    text = article["text"]
    contents = {s.get("id"): tasks.spans_of(text, s["content"] or []) for s in article["statements"]}
    out = {kind.name: [] for kind in KINDS}
    for p in article["positions"]:
        said = contents.get(p.get("statement")) or []
        low, high = (min(a for a, _ in said) - 150, max(b for _, b in said) + 150) if said else (0, len(text))
        best = None
        found = places(text, p["proposition"])
        if p.get("nth") and p["nth"] <= len(found):
            found = [found[p["nth"] - 1]]
        for a in found:
            for c in places(text, p.get("cue") or ""):
                gap = max(a - c - len(p["cue"]), c - a - len(p["proposition"]), 0)
                worth = gap + (0 if low <= a <= high else 2000)
                if best is None or worth < best[0]:
                    best = (worth, a, c)
        if best:
            _, a, c = best
            out["position"].append((c, c + len(p["cue"]), [[(a, a + len(p["proposition"]))], listed(p.get("holderText")), listed(p.get("towardText")), listed(p.get("condition"))], (STANCES.index(p["stance"]),)))
    for m in article["meetings"]:
        for n, mention in enumerate([m["mention"]] + listed(m.get("mentions"))):
            found = places(text, mention)
            if not found:
                continue
            nth = m.get("nth", 1) if n == 0 else 1
            at = found[nth - 1] if nth <= len(found) else found[0]
            word = MEETING_WORD.search(text, at, at + len(mention))
            start, end = word.span() if word else (at, at + len(mention.split()[0]))
            people = [t for x in m["participants"] for t in listed(x.get("text"))]
            out["meeting"].append((start, end, [people, listed(m.get("placeText")), listed(m.get("dateText")), listed(m.get("topicTexts"))],
                                   (FORMATS.index(m["format"]) if m["format"] in FORMATS else -1, STATUSES.index(m["status"]))))
    for x in article["actions"]:
        found = places(text, x["verb"])
        if not found:
            continue
        near = places(text, x.get("object") or "") or places(text, (listed(x.get("actorText")) or [""])[0])
        at = found[x["nth"] - 1] if x.get("nth") and x["nth"] <= len(found) else min(found, key=lambda f: min((abs(f - o) for o in near), default=0))
        status = ("done", "planned", "threatened", "denied").index(x["status"]) if x["status"] in ("done", "planned", "threatened", "denied") else -1
        out["action"].append((at, at + len(x["verb"]), [listed(x.get("object")), listed(x.get("actorText")), listed(x.get("towardText")), listed(x.get("dateText"))], (status,)))
    return out


def named(article):
    """Where the annotations' people and states are named: (start, end, type)."""
    people = {n for s in article["statements"] for n in listed(s.get("speaker"))} | {p["name"] for m in article["meetings"] for p in m["participants"] if p["name"] != p.get("side")}
    sides = {n for s in article["statements"] for n in listed(s.get("for"))} | {p["holder"] for p in article["positions"]}
    people, sides = people - sides, {s for s in sides if " of " not in s}
    found = []
    for kind, names in (("PER", people), ("LOC", {s for s in sides if s in STATES})):
        for name in names:
            if " " in name or kind == "LOC":
                found += [(m.start(), m.end(), kind) for m in re.finditer(r"\b" + re.escape(name) + r"\b", article["text"])]
    return found


STATES = set("Afghanistan Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Brazil Bulgaria Cambodia Canada Chile China Colombia Croatia Cuba Cyprus Denmark Egypt Estonia Ethiopia Finland France Germany Ghana Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan Kazakhstan Kenya Kosovo Kuwait Latvia Lebanon Libya Lithuania Malaysia Mali Mexico Moldova Mongolia Morocco Myanmar Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Panama Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey Uganda Ukraine Venezuela Vietnam Yemen Zimbabwe".split()) | {"United States", "United Kingdom", "North Korea", "South Korea", "Saudi Arabia", "South Africa", "Sri Lanka", "New Zealand", "United Arab Emirates", "South Sudan", "Soviet Union"}


def name_tokens(article, window):
    """The tokens of a window; a label where it is sure: names that the annotations give, none where a word has no capital."""
    text, spans = article["text"], named(article)
    out = []
    for t in examples.TOKEN.finditer(text, window.words[0][0], window.words[-1][1]):
        label = "O" if not any(c.isupper() for c in t.group()) else None
        for s, e, kind in spans:
            if s <= t.start() < e:
                label = ("B-" if t.start() == s else "I-") + kind
        out.append((t.start(), t.end(), "_", "_", 0, "_", label))
    return out


def read(rows, pieces, seed=None):
    """Windows of articles with their statements and their frames by kind; and how many frames found no place in one window."""
    from_statements = tasks.attributions(tasks.statements_of(rows), pieces, seed)
    lost = {kind.name: 0 for kind in KINDS}
    by_article = {}
    for w in from_statements:
        w.flat = False
        w.frames = {kind.name: [] for kind in KINDS}
        low = w.words[0][0]
        told = {m.start() for m in MEETING_WORD.finditer(rows[w.doc]["text"], low, w.words[-1][1])}
        w.tokens = name_tokens(rows[w.doc], w)
        w.token_piece = tasks.token_pieces(w.tokens, w)
        w.telling = [i for i, (s, _) in enumerate(w.words) if s in told]
        by_article.setdefault(w.doc, []).append(w)
    for doc, article in enumerate(rows):
        text = article["text"]
        for kind, found in drafts(article).items():
            for start, end, roles, classes in found:
                w = next((w for w in by_article.get(doc, []) if w.words[0][0] <= start < w.words[-1][1]), None)
                index = lambda a, b: [i for i, (s, e) in enumerate(w.words) if s < b and e > a]
                cue = index(start, end) if w else []
                if not cue:
                    lost[kind] += 1
                    continue
                filled = []
                for role in roles:
                    spans = []
                    for part in role:
                        if isinstance(part, tuple):
                            spans.append(index(*part))
                        else:
                            near = [p for p in places(text, part) if w.words[0][0] <= p < w.words[-1][1]]
                            if near:
                                # the nearest, one before the cue rather than one as near behind it
                                p = min(near, key=lambda p: abs(p - start) - (1 if p < start else 0))
                                spans.append(index(p, p + len(part)))
                    filled.append([s for s in spans if s])
                if kind == "position" and not filled[0]:
                    lost[kind] += 1
                    continue
                w.frames[kind].append(Frame(cue, filled, classes))
    return from_statements, lost
