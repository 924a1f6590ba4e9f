"""Writes what was trained as the files that Demarche reads: encoder.onnx with weights of 8 bits, the heads, the vocabulary, and a card."""
import argparse, dataclasses, hashlib, json, os
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper
import decode, encoder, frames, heads

arguments = argparse.ArgumentParser()
arguments.add_argument("--trained", required=True, nargs="+", help="what train.py saved; of several the mean of their weights is taken")
arguments.add_argument("--encoder", required=True, help="the ONNX file that training began from")
arguments.add_argument("--quantized", required=True, help="the same with weights of 8 bits; its graph is kept, its weights are not")
arguments.add_argument("--tokenizer", required=True)
arguments.add_argument("--card", action="append", default=[], help="JSON with what else the card says: card.json, and measures.json that train.py wrote")
arguments.add_argument("--output", required=True)

# Weights are held to 7 bits: products of 8 saturate on processors without VNNI.
MOST = 63
# of models of one's own, where nobody chose better
LIKELY = dict(threshold=0.3, weight=1.0, role={})
STEPS = (12, 16, 23, 32, 46, 64, 91)        # 8 times powers of the square root of two, rounded up


def quantized(graph, weights, names):
    """Puts weights into a graph whose tables have 8 bits each and whose matrices 8 bits a column."""
    tensors = {t.name: t for t in graph.initializer}
    new = {}
    for name in list(tensors):
        if name.endswith("_quantized"):
            base = name[: -len("_quantized")]
            weight = weights[names[base]].T if base in names else weights[base]
            scale, zero = tensors[base + "_scale"], tensors[base + "_zero_point"]
            if list(scale.dims) == []:
                low, high = min(0, weight.min()), max(0, weight.max())
                step = np.float32((high - low) / 255)
                origin = np.uint8(round(-low / step))
                new[name] = np.clip(np.round(weight / step) + origin, 0, 255).astype(np.uint8)
                new[base + "_scale"], new[base + "_zero_point"] = np.array(step), np.array(origin)
            else:
                step = (np.abs(weight).max(0) / MOST).astype(np.float32)
                new[name] = np.clip(np.round(weight / step), -MOST, MOST).astype(np.int8)
                new[base + "_scale"], new[base + "_zero_point"] = step, np.zeros(step.shape, np.int8)
        elif name in weights and not name.endswith(("_scale", "_zero_point")):
            new[name] = weights[name]
    for tensor in graph.initializer:
        if tensor.name in new:
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(new[tensor.name]), tensor.name))


class Cues(nn.Module):
    def __init__(self, head):
        super().__init__()
        self.head = head

    def forward(self, words):
        return torch.softmax(self.head.cue(words), -1)


class Classes(nn.Module):
    """Probabilities of the classes of each group, one group behind the other."""

    def __init__(self, head, kind):
        super().__init__()
        self.head, self.groups = head, list(kind.parts())

    def forward(self, frames):
        scores = self.head.kind(frames)
        return torch.cat([torch.softmax(scores[:, a:b], -1) for a, b in self.groups], -1)


class Roles(nn.Module):
    """Probabilities of the labels of every word for each cue: of one of them, or of each."""

    def __init__(self, head, one):
        super().__init__()
        self.head, self.one = head, one

    def forward(self, words, cues):
        h = self.head
        at = words[cues]
        left = torch.einsum("pd,kde->pke", F.gelu(h.from_cue(at)), h.product)
        product = torch.einsum("pke,we->pwk", left, F.gelu(h.to_word(words)))
        away = torch.arange(words.shape[0])[None] - cues[:, None]
        far = away.abs()
        bucket = torch.clamp(far, max=8) + sum((far >= step).long() for step in STEPS)
        near = h.near_cue(at)[:, None] + h.near_word(words)[None] + h.distance(bucket + (away > 0).long() * 16)
        scores = h.label(F.gelu(near))
        if self.one:
            return torch.softmax(torch.cat([scores[..., :1], scores[..., 1:] + product], -1), -1)
        return torch.sigmoid(scores + product)


class Tags(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, words):
        return tuple(torch.softmax(part(words), -1) for part in self.parts)


class Arcs(nn.Module):
    def __init__(self, tree):
        super().__init__()
        self.tree = tree

    def forward(self, words):
        t = self.tree
        heads_of = torch.cat([t.root[None], words], 0)
        ah, ad = F.gelu(t.arc_head(heads_of)), F.gelu(t.arc_dependent(words))
        return torch.log_softmax(ad @ t.arc @ ah.T + t.prior(ah)[:, 0][None], -1)


class Relations(nn.Module):
    def __init__(self, tree):
        super().__init__()
        self.tree = tree

    def forward(self, words, heads_):
        t = self.tree
        lh = F.gelu(t.label_head(torch.cat([t.root[None], words], 0)))[heads_]
        ld = F.gelu(t.label_dependent(words))
        left = torch.einsum("nd,rde->nre", ld, t.label)
        return torch.einsum("nre,ne->nr", left, lh) + t.either(torch.cat([ld, lh], -1))


def write(module, inputs, names, outputs, path, counted):
    module.eval()
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, opset_version=13, dynamic_axes=counted)


def main(o):
    os.makedirs(o.output, exist_ok=True)
    path = lambda name: os.path.join(o.output, name)
    several = [torch.load(path) for path in o.trained]
    saved = several[0]
    saved["state"] = {k: sum(each["state"][k].float() for each in several) / len(several) for k in saved["state"]}
    from train import Model
    model = Model(encoder.read_weights(o.encoder), saved["upos"], saved["xpos"], saved["relations"], saved["names"])
    model.load_state_dict(saved["state"])
    names = encoder.weight_names(onnx.load(o.encoder).graph)
    whole = onnx.load(o.quantized)
    quantized(whole.graph, model.encoder.weights(), names)
    onnx.save(whole, path("encoder.onnx"))
    words, some = torch.randn(9, heads.WIDTH), torch.tensor([1, 4])
    w = {0: "words"}
    found = {"statement": model.attributions, **model.frames}
    for name, head in found.items():
        write(Cues(head), (words,), ["words"], ["tags"], path(f"{name}-cues.onnx"), dict(words=w, tags=w))
        axes = dict(words=w, cues={0: "cues"}, labels={0: "cues", 1: "words"})
        write(Roles(head, name == "statement"), (words, some), ["words", "cues"], ["labels"], path(f"{name}-roles.onnx"), axes)
    for kind in frames.KINDS:
        f = {0: "frames"}
        write(Classes(model.frames[kind.name], kind), (torch.randn(2, 2 * heads.WIDTH),), ["frames"], ["classes"], path(f"{kind.name}-classes.onnx"), dict(frames=f, classes=f))
    write(Tags(model.upos, model.xpos, model.names, model.starts), (words,), ["words"], ["upos", "xpos", "names", "starts"], path("tags.onnx"), {k: w for k in ("words", "upos", "xpos", "names", "starts")})
    write(Arcs(model.tree), (words,), ["words"], ["arcs"], path("arcs.onnx"), dict(words=w, arcs={0: "words", 1: "heads"}))
    write(Relations(model.tree), (words, torch.tensor([0, 1, 2, 3, 4, 5, 6, 7, 8])), ["words", "heads"], ["relations"], path("relations.onnx"), dict(words=w, heads=w, relations=w))
    vocabulary = json.load(open(o.tokenizer))["model"]["vocab"]
    with open(path("vocabulary.txt"), "w", encoding="utf-8") as f:
        f.writelines(piece + "\n" for piece in sorted(vocabulary, key=vocabulary.get))
    card = {k: v for part in o.card for k, v in json.load(open(part)).items()}
    card.setdefault("thresholds", dataclasses.asdict(decode.Thresholds()))
    card["labels"] = {k: saved[k] for k in ("upos", "xpos", "relations", "names")}
    chosen = card.get("frames", {})
    card["frames"] = {k.name: dict(roles=k.roles, classes=k.classes, change=decode.CHANGE, **chosen.get(k.name, LIKELY)) for k in frames.KINDS}
    card["sha256"] = {n: hashlib.sha256(open(path(n), "rb").read()).hexdigest() for n in sorted(os.listdir(o.output)) if n != "card.json"}
    with open(path("card.json"), "w") as f:
        json.dump(card, f, indent=2, ensure_ascii=False)
        f.write("\n")
    with torch.no_grad():                # the graph of the roles says what the head says
        ours = torch.softmax(model.attributions.labels(words[None], torch.zeros(2, dtype=torch.long), some), -1)
        assert torch.allclose(ours, Roles(model.attributions, True)(words, some), atol=1e-5)


if __name__ == "__main__":
    main(arguments.parse_args())
