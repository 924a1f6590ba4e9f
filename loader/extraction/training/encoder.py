"""The encoder in PyTorch, its weights read from an ONNX file of a BERT-like model (all-MiniLM-L6-v2)."""
import math
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

TOKEN_TYPES = 8


def weight_names(graph):
    """The name of each anonymous matrix: that of the bias which is added to its product."""
    initial = {t.name for t in graph.initializer}
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    names = {}
    for node in graph.node:
        if node.op_type == "MatMul":
            for matrix in [i for i in node.input if i in initial]:
                add = next(u for u in users[node.output[0]] if u.op_type == "Add")
                names[matrix] = next(i for i in add.input if i in initial)[: -len("bias")] + "weight"
    return names


def read_weights(path):
    graph = onnx.load(path).graph
    arrays = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {k: v.copy() for k, v in arrays.items() if k.startswith(("embeddings", "encoder"))}
    for matrix, name in weight_names(graph).items():
        weights[name] = arrays[matrix].T.copy()
    return weights


class Layer(nn.Module):
    def __init__(self, width, inner, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.joined = nn.Linear(width, width)
        self.norm1, self.norm2 = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x, mask, dropout):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        attention = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(width // self.heads) + mask, -1)
        mixed = self.joined((attention @ v).transpose(1, 2).reshape(batch, length, width))
        x = self.norm1(x + F.dropout(mixed, dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


PARTS = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "joined": "attention.output.dense",
    "norm1": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
}


class Encoder(nn.Module):
    def __init__(self, weights):
        super().__init__()
        tensor = lambda name: torch.tensor(weights[name])
        table = lambda name: nn.Embedding.from_pretrained(tensor(f"embeddings.{name}_embeddings.weight"), freeze=False)
        self.word, self.position = table("word"), table("position")
        types = tensor("embeddings.token_type_embeddings.weight")
        types = types if len(types) == TOKEN_TYPES else types[:1].repeat(TOKEN_TYPES, 1)
        self.kind = nn.Embedding.from_pretrained(types, freeze=False)
        width = self.word.weight.shape[1]
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.norm.weight.data, self.norm.bias.data = tensor("embeddings.LayerNorm.weight"), tensor("embeddings.LayerNorm.bias")
        count = 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder"))
        inner = weights["encoder.layer.0.intermediate.dense.weight"].shape[0]
        self.layers = nn.ModuleList(Layer(width, inner, width // 32) for _ in range(count))
        for n, layer in enumerate(self.layers):
            for mine, theirs in PARTS.items():
                for which in ("weight", "bias"):
                    getattr(getattr(layer, mine), which).data = tensor(f"encoder.layer.{n}.{theirs}.{which}")

    def weights(self):
        """By the names that the ONNX file uses."""
        out = {f"embeddings.{n}_embeddings.weight": getattr(self, m).weight for n, m in (("word", "word"), ("position", "position"), ("token_type", "kind"))}
        out["embeddings.LayerNorm.weight"], out["embeddings.LayerNorm.bias"] = self.norm.weight, self.norm.bias
        for n, layer in enumerate(self.layers):
            for mine, theirs in PARTS.items():
                for which in ("weight", "bias"):
                    out[f"encoder.layer.{n}.{theirs}.{which}"] = getattr(getattr(layer, mine), which)
        return {k: v.detach().numpy() for k, v in out.items()}

    def forward(self, ids, types, mask, dropout=0.1):
        x = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind(types))
        x = F.dropout(x, dropout, self.training)
        mask = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return x
