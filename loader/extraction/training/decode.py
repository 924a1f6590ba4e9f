"""Attributions from the probabilities of words: the same as the Java class FrameDecoder."""
import itertools, math, re
from dataclasses import dataclass
import numpy as np
import frames as guide

LEAST = 1e-6
SHARED = 0.5


@dataclass(frozen=True)
class Thresholds:
    cue: float = 0.5              # how probable a cue must be
    nested: float = 0.25          # and one within the content of another
    frame: float = 0.4            # what the cue's probability times the mean of its content's words must reach
    contentWeight: float = 1.5    # by how much the probability of being content is multiplied
    sourceWeight: float = 1.7     # and that of being source
    change: float = 0.7           # what it costs that a word is content and the next is not, or the reverse


def grid():
    for cue, frame, content, source, change in itertools.product((0.5, 0.6), (0.4, 0.5), (1.0, 1.5), (1.0, 1.7), (0.0, 0.7, 1.0)):
        yield Thresholds(cue, 0.25, frame, content, source, change)


def rows(odds, change):
    """Which words are content in the best row of words that are or are not (Viterbi 1967)."""
    back, outside, inside = [], 0.0, odds[0]
    for odd in odds[1:]:
        leave, enter = inside - change > outside, outside - change > inside
        back.append((leave, enter))
        outside, inside = (inside - change if leave else outside), (outside - change if enter else inside) + odd
    state = int(inside > outside)
    chosen = [state]
    for leave_enter in reversed(back):
        if leave_enter[state]:
            state = 1 - state
        chosen.append(state)
    return np.array(chosen[::-1], bool)


def attributions(window, found, thresholds):
    """The attributions of a window, without those within others: cue, content and source as indices of words."""
    tags, cues = found
    cues = [c for c in cues if c[1] >= thresholds.cue]
    if not cues:
        return []
    labels = np.stack([c[2] for c in cues]).astype(float)
    owner = labels[..., 1].argmax(0)
    heads = [c[0] for c in cues]
    out = []
    for k, (first, probability, _) in enumerate(cues):
        none, content, source = labels[k].T.copy()
        # who reports what somebody said shares the content with him
        may = owner == k
        may[heads] = False
        may |= content >= SHARED
        may[first] = False
        weighed = source * thresholds.sourceWeight
        weighed[heads] = 0
        sources = (weighed > none) & (weighed > np.where(may, content, 0))
        odds = np.log(thresholds.contentWeight * (np.where(may, content, 0) + LEAST) / (np.maximum(none, source) + LEAST))
        contents = rows(odds, thresholds.change) & ~sources
        if not contents.any() or probability * content[contents].mean() < thresholds.frame:
            continue
        cue = [first]
        while cue[-1] + 1 < len(tags) and tags[cue[-1] + 1] == 2:
            cue.append(cue[-1] + 1)
        out.append((cue, np.flatnonzero(contents).tolist(), np.flatnonzero(sources).tolist()))
    return out


LEVELS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)
CHANGE = 1.0                  # what a span costs, begun or ended


def spans(inside, begin, change):
    """The best row of words that are in no span, begin one, or go on with one (Viterbi 1967): spans as lists of words."""
    low = 1e-6
    n = len(inside)
    out = [math.log(1 - p + low) for p in inside]
    first = [math.log(p * b + low) for p, b in zip(inside, begin)]
    more = [math.log(p * (1 - b) + low) for p, b in zip(inside, begin)]
    # states: 0 none, 1 in a span; what came before each: (state, whether a span begins)
    score = [[out[0], first[0] - change]]
    back = [None]
    for i in range(1, n):
        a, b = score[-1]
        none = (a, 0) if a >= b - change else (b - change, 1)
        options = ((a + first[i] - change, 0, True), (b + first[i] - change, 1, True), (b + more[i], 1, False))
        inner = max(options)
        score.append([none[0] + out[i], inner[0]])
        back.append((none[1], inner[1], inner[2]))
    state = 0 if score[-1][0] >= score[-1][1] else 1
    spans, current = [], []
    for i in range(n - 1, -1, -1):
        if state == 0:
            state = back[i][0] if i else 0
            continue
        current.append(i)
        begins = back[i][2] if i else True
        if begins:
            spans.append(current[::-1])
            current = []
        state = back[i][1] if i else 0
    return spans[::-1]


def runs(chosen):
    out = []
    for i in np.flatnonzero(chosen).tolist():
        if out and out[-1][-1] == i - 1:
            out[-1].append(i)
        else:
            out.append([i])
    return out


def frames(kind, first, tags, labels):
    """The frames of a cue: one for each proposition of a position, else one."""
    cue = [first]
    while cue[-1] + 1 < len(tags) and tags[cue[-1] + 1].argmax() == 2:
        cue.append(cue[-1] + 1)
    free = np.ones(len(tags))
    if kind is guide.POSITION:
        free[cue] = 0
    main = spans(labels[:, 1] * free, labels[:, 0], CHANGE)
    others = [runs(labels[:, n] > 0.5) for n in range(2, labels.shape[1])]
    if kind is guide.POSITION:
        return [guide.Frame(cue, [[m]] + others, ()) for m in main]
    return [guide.Frame(cue, [main] + others, ())]


SIGNS = dict(zip(guide.STANCES, (1, 1, 1, 1, 1, 1, 0, 0, -1, -1, -1, -1, -1, -1, -1)))
STOP = set("a an the of to in on for and or that this it is are be by with at as from its their his her our we they he she was were has have had will would not no".split())


def words(text):
    return {w for w in re.findall(r"[^\W_]+", text.lower()) if w not in STOP}


def scores(kind, rows, windows, found, least):
    """Against the annotations, whoever holds or does it: F1 of the words found, and with the first class right."""
    right = classed = total = gold = 0
    by = {}
    for w, of_window in zip(windows, found):
        by.setdefault(w.doc, []).extend((w, f) for p, f in of_window if p >= least)
    for doc, row in enumerate(rows):
        text = row["text"]
        wanted, got = [], []
        for x in row[kind.name + "s"]:
            if kind is guide.POSITION:
                wanted.append((words(x["proposition"]), x["stance"], SIGNS[x["stance"]]))
            elif kind is guide.ACTION:
                wanted.append((words(x["verb"] + " " + (x.get("object") or "")), x["status"], 0))
            else:
                wanted.append((words(x["mention"] + " " + " ".join(t for p in x["participants"] for t in guide.listed(p.get("text")))), x["format"], 0))
        for w, f in by.get(doc, []):
            print_of = lambda spans_: " ".join(text[w.words[s[0]][0]:w.words[s[-1]][1]] for s in spans_)
            name = kind.classes[0][f.classes[0]]
            if kind is guide.POSITION:
                got.append((words(print_of(f.roles[0])), name, SIGNS[name]))
            else:
                got.append((words(print_of([f.cue] + f.roles[0])), name, 0))
        pairs = sorted(((len(a[0] & b[0]) / max(1, len(a[0] | b[0])) + (a[1] == b[1]) * 0.01, i, j) for i, a in enumerate(wanted) for j, b in enumerate(got) if a[2] == b[2]), reverse=True)
        left, taken = set(), set()
        for o, i, j in pairs:
            if o >= 0.4 and i not in left and j not in taken:
                left.add(i), taken.add(j)
                right += 1
                classed += wanted[i][1] == got[j][1]
        total, gold = total + len(got), gold + len(wanted)
    f1 = lambda n: round(2 * n / max(1, total + gold), 3)
    return dict(found=f1(right), classed=f1(classed), precision=round(right / max(1, total), 3), recall=round(right / max(1, gold), 3))


def worth(kind, rows, windows, found, least):
    s = scores(kind, rows, windows, found, least)
    return s["found"] + 0.5 * s["classed"]
