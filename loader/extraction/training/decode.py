"""Attributions from the probabilities of words: the same as the Java class FrameDecoder."""
import itertools
from dataclasses import dataclass
import numpy as np

LEAST = 1e-6


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
        may = owner == k
        may[heads] = False
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
