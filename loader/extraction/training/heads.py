"""What reads the encoder's vectors."""
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH = 384


class Pairs(nn.Module):
    """For each cue scores of every word of its window, for each label: a product of both, and what they are near each other."""

    def __init__(self, labels, products, size):
        super().__init__()
        self.from_cue, self.to_word = nn.Linear(WIDTH, size), nn.Linear(WIDTH, size)
        self.product = nn.Parameter(torch.randn(products, size, size) * 0.01)
        self.near_cue, self.near_word = nn.Linear(WIDTH, size), nn.Linear(WIDTH, size, bias=False)
        self.distance = nn.Embedding(32, size)
        self.label = nn.Linear(size, labels)
        nn.init.normal_(self.distance.weight, std=0.02)

    @staticmethod
    def bucket(distance):
        """0 to 7 as they are, then two buckets for each doubling; 16 more to the right."""
        far = 8 + torch.clamp((torch.log2(distance.abs().float().clamp(min=1) / 8) * 2).long(), 0, 7)
        return torch.where(distance.abs() < 8, distance.abs(), far) + (distance > 0).long() * 16

    def labels(self, vectors, window, cue):
        """(cues, words, labels); the first labels may have no product."""
        at = vectors[window, cue]
        product = torch.einsum("pd,kde,pwe->pwk", F.gelu(self.from_cue(at)), self.product, F.gelu(self.to_word(vectors))[window])
        distance = self.bucket(torch.arange(vectors.shape[1])[None] - cue[:, None])
        hidden = F.gelu(self.near_cue(at)[:, None] + self.near_word(vectors)[window] + self.distance(distance))
        scores = self.label(hidden)
        return scores + F.pad(product, (scores.shape[-1] - product.shape[-1], 0))


class Attributions(Pairs):
    """Cue tags (O, B, I, and B of a report within a report) and, for each cue, a label for every word: none, content, source."""

    def __init__(self, size=128):
        super().__init__(3, 2, size)
        self.cue = nn.Sequential(nn.Linear(WIDTH, size), nn.GELU(), nn.Linear(size, 4))


class Frames(Pairs):
    """Cue tags (O, B, I); for each cue and word whether it begins a span of the main role, is in one, and is in each other role
    (a word may have several); and classes by the cue and the mean of the main role's words."""

    def __init__(self, roles, classes, size=128):
        super().__init__(roles + 1, roles + 1, size)
        self.cue = nn.Sequential(nn.Linear(WIDTH, size), nn.GELU(), nn.Dropout(0.2), nn.Linear(size, 3))
        self.kind = nn.Sequential(nn.Dropout(0.2), nn.Linear(2 * WIDTH, size), nn.GELU(), nn.Dropout(0.2), nn.Linear(size, classes))

    def begin(self, statements):
        """From what says who says what: the main role is like a content, the first other like a source."""
        for name in ("from_cue", "to_word", "near_cue", "near_word", "distance"):
            getattr(self, name).load_state_dict(getattr(statements, name).state_dict())
        with torch.no_grad():
            self.product[1], self.product[2] = statements.product[0], statements.product[1]
            for mine, theirs in ((1, 1), (2, 2)):
                self.label.weight[mine] = statements.label.weight[theirs] - statements.label.weight[0]
                self.label.bias[mine] = statements.label.bias[theirs] - statements.label.bias[0]


class Tags(nn.Module):
    """One label a token."""

    def __init__(self, labels, size=0):
        super().__init__()
        self.out = nn.Sequential(nn.Linear(WIDTH, size), nn.GELU(), nn.Linear(size, labels)) if size else nn.Linear(WIDTH, labels)

    def forward(self, vectors):
        return self.out(vectors)


class Tree(nn.Module):
    """Heads and relations of a sentence's tokens (deep biaffine, Dozat and Manning 2017). The root is a vector of its own, first."""

    def __init__(self, relations, arc=128, label=48):
        super().__init__()
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.arc_head, self.arc_dependent = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc)
        self.arc, self.prior = nn.Parameter(torch.randn(arc, arc) * 0.01), nn.Linear(arc, 1)
        self.label_head, self.label_dependent = nn.Linear(WIDTH, label), nn.Linear(WIDTH, label)
        self.label, self.either = nn.Parameter(torch.randn(relations, label, label) * 0.01), nn.Linear(2 * label, relations)

    def forward(self, tokens, dropout=0.2):
        """tokens: (n, width) of one batch of sentences, (sentences, n, width); returns arc scores (s, dependent, head) with head 0 the root, and a function of heads."""
        root = self.root.expand(tokens.shape[0], 1, WIDTH)
        heads = torch.cat([root, tokens], 1)
        drop = lambda x: F.dropout(x, dropout, self.training)
        ah, ad = drop(F.gelu(self.arc_head(heads))), drop(F.gelu(self.arc_dependent(tokens)))
        arcs = torch.einsum("snd,de,sme->snm", ad, self.arc, ah) + self.prior(ah)[..., 0][:, None]
        lh, ld = drop(F.gelu(self.label_head(heads))), drop(F.gelu(self.label_dependent(tokens)))

        def relations(chosen):
            picked = torch.gather(lh, 1, chosen[..., None].expand(-1, -1, lh.shape[2]))
            return torch.einsum("snd,rde,sne->snr", ld, self.label, picked) + self.either(torch.cat([ld, picked], -1))

        return arcs, relations
