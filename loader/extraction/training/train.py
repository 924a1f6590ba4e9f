"""Trains the encoder and its heads together. See README.md beside it."""
import argparse, dataclasses, json, os, random, subprocess, sys, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import decode, encoder, examples, frames, heads, tasks
from pieces import Pieces

arguments = argparse.ArgumentParser()
arguments.add_argument("--encoder", required=True)
arguments.add_argument("--tokenizer", required=True)
arguments.add_argument("--attributions", required=True)
arguments.add_argument("--frames", nargs="*", default=[], help="articles annotated by the guide: statements, positions, meetings, actions")
arguments.add_argument("--measure-frames", help="such articles to measure on")
arguments.add_argument("--examples", help="templates of our own")
arguments.add_argument("--measure", help="attributions to measure on")
arguments.add_argument("--score", help="score.py")
arguments.add_argument("--trees", default="", help="folder with ewt-*.conllu.gz, gum-*.conllu.gz, uner-ewt-*.iob2.gz")
arguments.add_argument("--begin", help="a file that an earlier training saved, to go on from with annotations of one's own")
arguments.add_argument("--epochs", type=float, default=5)
arguments.add_argument("--rate", type=float, default=2e-4)
arguments.add_argument("--head-rate", type=float, default=1e-3)
arguments.add_argument("--pieces", type=int, default=1536, help="in a batch")
arguments.add_argument("--dropout", type=float, default=0.1)
arguments.add_argument("--tree-share", type=float, default=1.0)
arguments.add_argument("--share", type=float, default=1.0, help="of the attributions, in each epoch")
arguments.add_argument("--names", type=int, default=1, help="how often the texts with names are read in an epoch")
arguments.add_argument("--seed", type=int, default=1)
arguments.add_argument("--threads", type=int, default=2)
arguments.add_argument("--output", required=True)
arguments.add_argument("--float32", action="store_true")
LENGTHS = [24, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256]


class Model(nn.Module):
    def __init__(self, weights, upos, xpos, relations, names):
        super().__init__()
        self.encoder = encoder.Encoder(weights)
        self.encoder.word.weight.requires_grad = False
        self.attributions = heads.Attributions()
        self.upos, self.xpos = heads.Tags(len(upos)), heads.Tags(len(xpos))
        self.names, self.starts = heads.Tags(len(names), 128), heads.Tags(2)
        self.tree = heads.Tree(len(relations))
        self.frames = nn.ModuleDict({kind.name: heads.Frames(len(kind.roles), kind.count) for kind in frames.KINDS})


def grouped(windows, most, shuffle):
    by = {}
    for i, w in enumerate(windows):
        by.setdefault(next(n for n in LENGTHS if n >= len(w.ids)), []).append(i)
    out = []
    for length, members in sorted(by.items()):
        if shuffle:
            random.shuffle(members)
        n = max(1, most // length)
        out += [members[k:k + n] for k in range(0, len(members), n)]
    if shuffle:
        random.shuffle(out)
    return out


def recased(types):
    """Now and then the letter case of a window is another: headlines in capitals, surnames in capitals, all in lower case."""
    chance = random.random()
    if chance < 0.03:
        return [t - 2 + 3 if t in (2, 6) and random.random() < 0.5 else t for t in types]
    if chance < 0.05:
        return [t | 3 if t & 3 else t for t in types]
    if chance < 0.07:
        return [(t & 4) + 1 if t & 3 else t for t in types]
    return types


def padded(windows, learning=False):
    length = next(n for n in LENGTHS if n >= max(len(w.ids) for w in windows))
    ids, types, mask = (torch.zeros((len(windows), length), dtype=torch.long) for _ in range(3))
    for k, w in enumerate(windows):
        n = len(w.ids)
        ids[k, :n], types[k, :n], mask[k, :n] = torch.tensor(w.ids), torch.tensor(recased(w.types) if learning else w.types), 1
    return ids, types, mask


def at(vectors, indices):
    """Rows of vectors at the given pieces, padded: (window, index, width) and which are real."""
    most = max(len(i) for i in indices)
    index = torch.zeros((len(indices), most), dtype=torch.long)
    real = torch.zeros((len(indices), most), dtype=torch.bool)
    for k, i in enumerate(indices):
        index[k, :len(i)], real[k, :len(i)] = torch.tensor(i), True
    return vectors[torch.arange(len(indices))[:, None], index], real


class Trainer:
    def __init__(self, o):
        self.o = o
        pieces = Pieces(o.tokenizer)
        rows = tasks.articles(o.attributions)
        self.kept = rows[::21]                                            # thresholds are chosen on these
        self.reported = tasks.attributions([r for i, r in enumerate(rows) if i % 21], pieces, o.seed)
        gold = [row for path in o.frames for row in tasks.articles(path)]
        self.framed, lost = frames.read([r for i, r in enumerate(gold) if i % 15], pieces, o.seed)
        self.kept_gold = gold[::15]                                       # and those of frames on these
        self.kept_frames, _ = frames.read(self.kept_gold, pieces)
        self.measured_gold = tasks.articles(o.measure_frames) if o.measure_frames else []
        self.measured_frames, _ = frames.read(self.measured_gold, pieces)
        if gold:
            print(f"{len(gold)} articles with frames, {len(self.framed)} windows; frames that lie in no one window: {lost}", flush=True)
        self.written = examples.read(o.examples, pieces, 8, o.seed) if o.examples else []
        for w in self.written:
            w.flat = False
        self.kept_windows = tasks.attributions(self.kept, pieces)
        self.measured = tasks.articles(o.measure) if o.measure else []
        self.measured_windows = tasks.attributions(self.measured, pieces)
        self.parsed, self.tests, self.measures = [], {}, {}
        if o.trees:
            f = lambda name: os.path.join(o.trees, name)
            dev = tasks.uner(f("uner-ewt-dev.iob2.gz"))
            self.parsed = tasks.trees(f("gum-train.conllu.gz"), pieces, "gum") + tasks.trees(f("ewt-train.conllu.gz"), pieces)
            # the only names marked on web text are on EWT's development part; its tags and trees are for measuring
            self.named = tasks.trees(f("ewt-dev.conllu.gz"), pieces, dev)
            self.tests = {"gum-dev": tasks.trees(f("gum-dev.conllu.gz"), pieces), "ewt-dev": self.named,
                          "uner-test": tasks.trees(f("ewt-test.conllu.gz"), pieces, tasks.uner(f("uner-ewt-test.iob2.gz")))}
        else:
            self.named = []
        every = lambda k: sorted({t[k] for w in self.parsed for t in w.tokens})
        # few words have a role: to miss one costs more than to find one too many
        self.weights = {kind.name: torch.tensor([1.0, 2.0 if kind is frames.POSITION else 3.0] + [3.0] * (len(kind.roles) - 1)) for kind in frames.KINDS}
        begun = torch.load(o.begin) if o.begin else None
        self.upos, self.xpos, self.relations = (begun[k] for k in ("upos", "xpos", "relations")) if begun else (every(2), every(3), every(5))
        self.labels = ["O"] + [f"{b}-{t}" for t in tasks.TYPES for b in "BI"]
        self.model = Model(encoder.read_weights(o.encoder), self.upos, self.xpos, self.relations, self.labels)
        if begun:
            missing = self.model.load_state_dict(begun["state"], strict=False).missing_keys
            for kind, head in self.model.frames.items():
                if any(name.startswith(f"frames.{kind}.") for name in missing):
                    head.begin(self.model.attributions)

    def vectors(self, windows):
        ids, types, mask = padded(windows, self.model.training)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not self.o.float32):
            x = self.model.encoder(ids, types, mask, self.o.dropout)
        return x.float()

    def frames_loss(self, windows):
        vectors = self.vectors(windows)
        words, real = at(vectors, [w.first for w in windows])
        parts = [self.kind_loss(kind, windows, words, real) for kind in frames.KINDS]
        statements = self.attribution_loss(windows, words, real)[0]
        self.parts = [[p.item() for p in part] for part in parts]
        return sum(cue * 0.4 + roles * 2 + classes * 0.5 for cue, roles, classes in parts) * 0.6 + statements * 0.5 + self.tree_loss(windows, False, vectors) * 0.25

    def kind_loss(self, kind, windows, words, real):
        head = self.model.frames[kind.name]
        tags = torch.zeros(real.shape, dtype=torch.long)
        weight = real.float()
        targets, classed = {}, []
        for k, w in enumerate(windows):
            if kind is frames.MEETING and w.frames[kind.name]:
                # a meeting is annotated where it is told best; other words may tell of it too
                weight[k, w.telling] = 0.3
            for f in w.frames[kind.name]:
                tags[k, f.cue], weight[k, f.cue] = 2, 1
                target = targets.setdefault((k, f.cue[0]), np.zeros((real.shape[1], len(kind.roles) + 1), np.float32))
                for number, role in enumerate(f.roles):
                    for span in role:
                        target[span, number + 1] = 1
                        if number == 0:
                            target[span[0], 0] = 1
                classed.append((k, f.cue[0], [i for span in f.roles[0] for i in span] or f.cue, f.classes))
        for k, first in targets:
            tags[k, first] = 1
        scores = head.cue(words)
        cue_loss = (F.cross_entropy(scores.flatten(0, 1), tags.flatten(), reduction="none") * weight.flatten()).sum() / (real.sum() * 0.06)
        rows, cues, wanted = [k for k, _ in targets], [c for _, c in targets], list(targets.values())
        with torch.no_grad():
            wrong = (1 - torch.softmax(scores, -1)[..., 0] + 0.02 * torch.rand(real.shape)).masked_fill(~real | (tags > 0), -1)
            values, places = wrong.max(1)
        for k, (value, place) in enumerate(zip(values.tolist(), places.tolist())):
            if value >= 0:
                rows.append(k), cues.append(place), wanted.append(np.zeros((real.shape[1], len(kind.roles) + 1), np.float32))
        rows, cues, wanted = torch.tensor(rows), torch.tensor(cues), torch.tensor(np.array(wanted))
        labels = head.labels(words, rows, cues)
        losses = F.binary_cross_entropy_with_logits(labels, wanted, reduction="none", pos_weight=self.weights[kind.name])
        seen = real[rows]
        inside = seen & (wanted[..., 1] > 0)
        role_loss = losses[..., 1:][seen].sum(-1).mean() + (losses[..., 0][inside].sum() / seen.sum()) * 2
        class_loss = torch.zeros(())
        if classed:
            mean = torch.stack([words[k, members].mean(0) for k, _, members, _ in classed])
            cue = torch.stack([words[k, first] for k, first, _, _ in classed])
            kinds = head.kind(torch.cat([cue, mean], -1))
            for group, (a, b) in enumerate(kind.parts()):
                gold = torch.tensor([c[group] for *_, c in classed])
                if (gold >= 0).any():
                    class_loss = class_loss + F.cross_entropy(kinds[:, a:b], gold, ignore_index=-1, label_smoothing=0.05)
        return cue_loss, role_loss, class_loss

    def attribution_loss(self, windows, words=None, real=None):
        head = self.model.attributions
        if words is None:
            words, real = at(self.vectors(windows), [w.first for w in windows])
        tags = torch.zeros(real.shape, dtype=torch.long)
        within = torch.zeros(real.shape, dtype=torch.bool)
        rows, cues, targets = [], [], []
        for k, w in enumerate(windows):
            for cue, content, source in w.attributions:
                label = np.zeros(real.shape[1], int)
                label[content], label[source] = 1, 2
                inner = any(cue[0] in other for _, other, _ in w.attributions if other is not content)
                tags[k, cue], tags[k, cue[0]] = 2, 3 if inner else 1
                rows.append(k), cues.append(cue[0]), targets.append(label)
                if w.flat:
                    within[k, content] = True
        scores = head.cue(words)
        # where annotators marked no reports within reports, a word of a content may begin one or not
        either = torch.zeros(scores.shape).scatter_(2, tags[..., None], 1.0)
        either[..., 3] = torch.where(within & (tags == 0), 1.0, either[..., 3].double()).float()
        likely = torch.log_softmax(scores, -1).masked_fill(either == 0, -1e9).logsumexp(-1)
        cue_loss = -likely[real].sum() / (real.sum() * 0.06)
        # for each window the likeliest words that are no cue, which have neither content nor source
        with torch.no_grad():
            wrong = (1 - torch.softmax(scores, -1)[..., 0] + 0.02 * torch.rand(real.shape)).masked_fill(~real | (tags > 0) | within, -1)
            values, places = wrong.topk(min(2, wrong.shape[1]), 1)
        for k in range(len(windows)):
            for value, place in zip(values[k].tolist(), places[k].tolist()):
                if value >= 0:
                    rows.append(k), cues.append(place), targets.append(np.zeros(real.shape[1], int))
        rows, cues, targets = torch.tensor(rows), torch.tensor(cues), torch.tensor(np.array(targets))
        labelled = real[rows]
        word_loss = F.cross_entropy(head.labels(words, rows, cues)[labelled], targets[labelled])
        return cue_loss * 0.3 + word_loss * 2, cue_loss.item(), word_loss.item()

    def tree_loss(self, windows, trees=True, vectors=None):
        model = self.model
        tokens, real = at(self.vectors(windows) if vectors is None else vectors, [w.token_piece for w in windows])
        where = lambda values: torch.nn.utils.rnn.pad_sequence([torch.tensor(v) for v in values], True, -100)
        index = lambda table, k: where([[table.index(t[k]) if t[k] in table else -100 for t in w.tokens] for w in windows])
        flat = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100) if (gold >= 0).any() else 0.0
        loss = flat(model.names(tokens), index(self.labels, 6)) * 1.0
        if not trees:
            return loss
        starts = [[0] * len(w.tokens) for w in windows]
        for w, s in zip(windows, starts):
            for begin, _ in w.sentences:
                s[begin] = 1
        loss = loss + flat(model.upos(tokens), index(self.upos, 2)) + flat(model.xpos(tokens), index(self.xpos, 3))
        loss = loss + flat(model.starts(tokens), where(starts)) * 0.5
        sentences, gold_heads, gold_relations = [], [], []
        for k, w in enumerate(windows):
            for a, b in w.sentences:
                sentences.append(tokens[k, a:b])
                gold_heads.append(torch.tensor([t[4] for t in w.tokens[a:b]]))
                gold_relations.append(torch.tensor([self.relations.index(t[5]) for t in w.tokens[a:b]]))
        batch = torch.nn.utils.rnn.pad_sequence(sentences, True)
        pad = lambda x: torch.nn.utils.rnn.pad_sequence(x, True, -100)
        gold_heads, gold_relations = pad(gold_heads), pad(gold_relations)
        arcs, relations = model.tree(batch)
        lengths = torch.tensor([len(s) for s in sentences])
        arcs = arcs.masked_fill(torch.arange(arcs.shape[2])[None, None] > lengths[:, None, None], -1e4)
        loss = loss + flat(arcs, gold_heads)
        return loss + flat(relations(gold_heads.clamp(min=0)), gold_relations)

    def run(self):
        o, model = self.o, self.model
        torch.manual_seed(o.seed), random.seed(o.seed), np.random.seed(o.seed)
        model.train()
        encoding = [p for p in model.encoder.parameters() if p.requires_grad]
        reading = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
        optimizer = torch.optim.AdamW([dict(params=encoding, lr=o.rate, base=o.rate, weight_decay=0.01), dict(params=reading, lr=o.head_rate, base=o.head_rate, weight_decay=0.01)])

        def epoch():
            steps = [("attributions", b) for b in grouped(self.reported, o.pieces, True) if random.random() < o.share]
            steps += [("trees", b) for b in grouped(self.parsed, o.pieces, True) if random.random() < o.tree_share]
            steps += [("names", b) for _ in range(o.names) for b in grouped(self.named, o.pieces, True)]
            steps += [("written", b) for b in grouped(self.written, o.pieces, True)]
            steps += [("frames", b) for b in grouped(self.framed, o.pieces, True)]
            random.shuffle(steps)
            return steps

        per = len(epoch())
        total, step, began = int(per * o.epochs), 0, time.time()
        average, taken = None, 0
        print(f"{len(self.reported)} windows with attributions, {len(self.parsed)} with trees, {per} steps an epoch, {total} in all", flush=True)
        history, framed = [(0, 0)], [np.zeros(9)]
        while step < total:
            for kind, members in epoch():
                if step >= total:
                    break
                rate = min((step + 1) / (total * 0.06), (total - step) / (total * 0.94))
                for group in optimizer.param_groups:
                    group["lr"] = group["base"] * min(1, rate)
                if kind == "attributions":
                    loss, cue, word = self.attribution_loss([self.reported[i] for i in members])
                    history.append((cue, word))
                elif kind == "frames":
                    loss = self.frames_loss([self.framed[i] for i in members])
                    framed.append(np.array(self.parts).flatten())
                elif kind == "written":
                    some = [self.written[i] for i in members]
                    loss = self.attribution_loss(some)[0] * 0.5 + self.tree_loss(some, False) * 0.25
                else:
                    source = self.parsed if kind == "trees" else self.named
                    loss = self.tree_loss([source[i] for i in members], kind == "trees") * 0.25
                if not torch.isfinite(loss):
                    print(f"step {step}: the loss of {kind} is {loss.item()}", flush=True)
                    optimizer.zero_grad(set_to_none=True)
                    step += 1
                    continue
                loss.backward()
                norm = torch.nn.utils.clip_grad_norm_(encoding + reading, 1.0)
                if not torch.isfinite(norm):
                    print(f"step {step}: a gradient of {kind} is {norm.item()}", [n for n, p in model.named_parameters() if p.grad is not None and not torch.isfinite(p.grad).all()][:8], flush=True)
                    optimizer.zero_grad(set_to_none=True)
                    step += 1
                    continue
                optimizer.step(), optimizer.zero_grad(set_to_none=True)
                step += 1
                if step > total * 0.7 and step % 20 == 0:                 # the average of the last third's weights
                    taken += 1
                    state = {k: v.float() for k, v in model.state_dict().items()}
                    average = {k: v.clone() for k, v in state.items()} if average is None else {k: average[k] + (v - average[k]) / taken for k, v in state.items()}
                if step % 100 == 0:
                    print(f"step {step} cue {np.mean([h[0] for h in history[-70:]]):.3f} words {np.mean([h[1] for h in history[-70:]]):.4f} frames {np.round(np.mean(framed[-50:], 0), 3).tolist()} {time.time() - began:.0f} s", flush=True)
                if step % per == 0 and step < total:
                    self.save("now.pt")
                    if step == 2 * per:
                        self.measure(f"epoch {step / per:.1f}")
        self.measure("last")
        self.save("last.pt")
        if average:
            model.load_state_dict(average)
            self.measure("average")
            self.save("average.pt")

    def save(self, name):
        with open(os.path.join(self.o.output, "measures.json"), "w") as f:
            json.dump(self.measures, f, indent=1)
        torch.save(dict(state=self.model.state_dict(), upos=self.upos, xpos=self.xpos, relations=self.relations, names=self.labels), os.path.join(self.o.output, name))

    @torch.no_grad()
    def read_frames(self, windows):
        """For each kind and window its frames: (probability, Frame, class probabilities)."""
        out = {kind.name: [[] for _ in windows] for kind in frames.KINDS}
        for members in grouped(windows, self.o.pieces, False):
            chosen = [windows[i] for i in members]
            words, real = at(self.vectors(chosen), [w.first for w in chosen])
            for kind in frames.KINDS:
                head = self.model.frames[kind.name]
                tags = torch.softmax(head.cue(words), -1)
                candidates = (tags[..., 1].masked_fill(~real, 0) >= 0.15).nonzero()
                if not len(candidates):
                    continue
                labels = torch.sigmoid(head.labels(words, candidates[:, 0], candidates[:, 1])).numpy()
                for (n, i), label in zip(candidates.tolist(), labels):
                    size = len(chosen[n].first)
                    for frame in decode.frames(kind, i, tags[n, :size].numpy(), label[:size]):
                        members_ = [j for span in frame.roles[0] for j in span] or frame.cue
                        classes = torch.softmax(head.kind(torch.cat([words[n, i], words[n, members_].mean(0)])), -1).tolist()
                        chosen_classes = tuple(int(np.argmax(classes[a:b])) for a, b in kind.parts())
                        frame.classes = chosen_classes
                        out[kind.name][members[n]].append((float(tags[n, i, 1]), frame))
        return out

    @torch.no_grad()
    def read(self, windows):
        """For every window its cue tags and (word, probability, label probabilities) of each possible cue."""
        out = [None] * len(windows)
        head = self.model.attributions
        for members in grouped(windows, self.o.pieces, False):
            chosen = [windows[i] for i in members]
            words, real = at(self.vectors(chosen), [w.first for w in chosen])
            probabilities = torch.softmax(head.cue(words), -1)
            candidates = (probabilities[..., 1].masked_fill(~real, 0) >= 0.15).nonzero()
            labels = torch.softmax(head.labels(words, candidates[:, 0], candidates[:, 1]), -1).numpy() if len(candidates) else []
            tags = probabilities.argmax(-1).numpy()
            for n, k in enumerate(members):
                out[k] = [tags[n][:len(windows[k].first)], []]
            for (n, i), label in zip(candidates.tolist(), labels):
                k = members[n]
                out[k][1].append((i, float(probabilities[n, i, 1]), label[:len(windows[k].first)]))
        return out

    def measure(self, title):
        self.model.eval()
        self.measures = dict(command=" ".join(sys.argv), seed=self.o.seed, epochs=self.o.epochs)
        if self.o.score:
            found = self.read(self.kept_windows)
            worth = lambda s: s["attributions"] + s["+ source"] + 0.3 * s["exact"]
            tried = [(worth(score(self.o, self.kept, decoded(self.kept, self.kept_windows, found, t))), n, t) for n, t in enumerate(decode.grid())]
            best = max(tried)[2]
            s = score(self.o, self.measured, decoded(self.measured, self.measured_windows, self.read(self.measured_windows), best))
            self.measures["thresholds"] = dataclasses.asdict(best)
            self.measures["attributions"] = {k: round(v, 3) for k, v in s.items()}
            print(title, best, self.measures["attributions"], flush=True)
        if self.measured_gold:
            kept, measured = self.read_frames(self.kept_frames), self.read_frames(self.measured_frames)
            for kind in frames.KINDS:
                best = max((decode.worth(kind, self.kept_gold, self.kept_frames, kept[kind.name], t), t) for t in decode.LEVELS)[1]
                self.measures[kind.name] = dict(threshold=best, **decode.scores(kind, self.measured_gold, self.measured_frames, measured[kind.name], best))
                print(title, kind.name, self.measures[kind.name], flush=True)
        for name, windows in self.tests.items():
            self.measures[name] = self.measure_trees(windows)
            print(title, name, self.measures[name], flush=True)
        self.model.train()

    @torch.no_grad()
    def measure_trees(self, windows):
        right = dict(upos=0, xpos=0, uas=0, las=0, starts=0)
        total = named = found = both = 0
        for members in grouped(windows, self.o.pieces, False):
            chosen = [windows[i] for i in members]
            tokens, _ = at(self.vectors(chosen), [w.token_piece for w in chosen])
            for k, w in enumerate(chosen):
                x = tokens[k, :len(w.tokens)]
                upos, xpos, names, starts = (h(x).argmax(-1).tolist() for h in (self.model.upos, self.model.xpos, self.model.names, self.model.starts))
                begins = {a for a, _ in w.sentences}
                for i, t in enumerate(w.tokens):
                    right["upos"] += self.upos[upos[i]] == t[2]
                    right["xpos"] += self.xpos[xpos[i]] == t[3]
                    right["starts"] += starts[i] == (i in begins)
                    total += 1
                for a, b in w.sentences:
                    arcs, relations = self.model.tree(x[None, a:b])
                    chosen_heads = arcs.argmax(-1)
                    labels = relations(chosen_heads).argmax(-1)[0].tolist()
                    for i, (h, r) in enumerate(zip(chosen_heads[0].tolist(), labels)):
                        same = h == w.tokens[a + i][4]
                        right["uas"] += same
                        right["las"] += same and self.relations[r] == w.tokens[a + i][5]
                if all(t[6] is not None for t in w.tokens):
                    gold, got = spans([t[6] for t in w.tokens]), spans([self.labels[n] for n in names])
                    named, found, both = named + len(gold), found + len(got), both + len(gold & got)
        result = {k: round(v / total, 4) for k, v in right.items()}
        if named:
            result["names"] = round(2 * both / (named + found), 4)
        return result


def spans(labels):
    out, start = set(), None
    for i, label in enumerate(labels + ["O"]):
        if start is not None and (label[0] in "OB" or label[2:] != labels[start][2:]):
            out.add((start, i, labels[start][2:]))
            start = None
        if label != "O" and start is None:
            start = i
    return out


def runs(words, indices):
    out, before = [], None
    for i in indices:
        s, e = words[i]
        if before is not None and i == before + 1:
            out[-1][1] = e
        else:
            out.append([s, e])
        before = i
    return out


def decoded(rows, windows, found, thresholds):
    docs = [[] for _ in rows]
    for w, of_window in zip(windows, found):
        for cue, content, source in decode.attributions(w, of_window, thresholds):
            docs[w.doc].append(dict(source=runs(w.words, source), cue=runs(w.words, cue), content=runs(w.words, content)))
    return [dict(id=r["id"], attributions=d) for r, d in zip(rows, docs)]


def score(o, rows, predicted):
    gold, got = os.path.join(o.output, "gold.jsonl"), os.path.join(o.output, "got.jsonl")
    for path, data in ((gold, rows), (got, predicted)):
        with open(path, "w") as f:
            f.writelines(json.dumps(d) + "\n" for d in data)
    text = subprocess.run([sys.executable, o.score, gold, got], capture_output=True, text=True, check=True).stdout
    return {line[:16].strip(): float(line.split("F1")[1].split()[0]) for line in text.split("\n") if "F1" in line}


if __name__ == "__main__":
    options = arguments.parse_args()
    os.makedirs(options.output, exist_ok=True)
    torch.set_num_threads(options.threads)
    Trainer(options).run()
