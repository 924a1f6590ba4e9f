"""Examples written for Demarche as windows: templates filled from lists, with attributions and names."""
import random, re
import tasks, windows

GIVEN = "Pavel Anne-Marie Khalid Jürgen Min-ho Zsófia Ngozi Tomás Lena Óscar Chol-su Dae-jung Aïcha Rui Yusuf Eun-ju Kwame Siobhán Bao Jean-Paul".split()
SUR = "Dorn-Keller Lefort Al-Harbi Weiß Callan Adeyemi-Obi Ferrão Marenkova Østby Park-Lee Al-Thaqafi O'Dwyer Varga Tshibanda Nemeth Ruse Benyamin Quist Sandoval Ibrahimov".split()
WHOLE = ["Park Min-ho", "Ri Chol-su", "Choe Sang-jun", "Le Van Thanh", "Nasser bin Hamad Al-Thaqafi", "J. P. Callan", "Abdul Rahman Siddiqi", "Nguyen Thi Bao", "Maria dos Santos Ferrão", "Ursula van den Berg"]
COUNTRY = "Moldova France Ukraine Japan Kenya Norway Qatar Chile Iran Hungary Vietnam Egypt Canada Georgia Peru".split() + ["South Korea", "Saudi Arabia", "the United Kingdom", "the Netherlands", "New Zealand"]
CITY = "Chisinau Lyon Odesa Osaka Mombasa Bergen Doha Valparaiso Tabriz Gyor Hanoi Geneva Tbilisi Lima".split()
OFFICE = ["Foreign Minister", "Prime Minister", "President", "Defence Minister", "Deputy Foreign Minister", "Ambassador", "Finance Minister", "Interior Minister"]
MONTH = "January March April May June September October December".split()
DAY = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MARK = re.compile(r"\[([SQC])(\d) |\]|\$(\w+)")
TOKEN = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*|\S")


def person(r):
    if r.random() < 0.3:
        whole = r.choice(WHOLE)
        parts = whole.split(" ", 1)
        korean = whole.split()[0] in ("Park", "Ri", "Choe", "Le", "Nguyen")
        return parts[0], parts[1], whole, parts[0] if korean else whole.split()[-1]
    given, sur = r.choice(GIVEN), r.choice(SUR)
    return given, sur, given + " " + sur, sur


def fill(template, r):
    """Text, attributions by number and name spans."""
    people = [person(r), person(r)]
    country, other = r.sample(COUNTRY, 2)
    city = r.choice(CITY)
    given, sur, whole, short = people[0]
    value = {"person": ("PER", whole), "surname": ("PER", short), "person2": ("PER", people[1][2]), "given": ("PER", given), "sur": ("PER", sur.split()[-1]),
             "caps": ("PER", given + " " + sur.upper()), "SUR": ("PER", sur.upper()), "country": ("LOC", country), "other": ("LOC", other), "city": ("LOC", city),
             "office": (None, r.choice(OFFICE)), "month": (None, r.choice(MONTH)), "weekday": (None, r.choice(DAY))}
    text, spans, stack, names, at = "", {}, [], [], 0
    for m in MARK.finditer(template):
        text += template[at:m.start()]
        at = m.end()
        if m.group(1):
            stack.append((m.group(1), m.group(2), len(text)))
        elif m.group(3):
            kind, words = value[m.group(3)]
            if words.startswith("the ") and (not text or text[-1] in "\n"):
                words = "T" + words[1:]
            if kind:
                names.append((len(text) + (4 if words.lower().startswith("the ") else 0), len(text) + len(words), kind))
            text += words
        else:
            role, number, start = stack.pop()
            spans.setdefault(number, {}).setdefault(role, []).append([start, len(text)])
    text += template[at:]
    attributions = [dict(source=sorted(s.get("S", [])), cue=sorted(s.get("Q", [])), content=sorted(s.get("C", []))) for s in spans.values()]
    return text, [a for a in attributions if a["cue"] and a["content"]], names


def read(path, pieces, times, seed):
    r = random.Random(seed)
    parts = [re.sub(r"\n/\n", "\n\n", p) for p in open(path, encoding="utf-8").read().split("\n\n") if not p.startswith("#")]
    out = []
    for template in parts:
        paragraphs = template.split("\n\n")
        single = [template] if len(paragraphs) > 1 else template.split("\n")
        for one in single:
            one = one.strip("\n")
            for _ in range(times):
                text, attributions, names = fill(one, r)
                ws = tasks.attributions([dict(text=text, attributions=attributions)], pieces)
                if len(ws) != 1:
                    continue
                w = ws[0]
                w.doc = -1
                # nicknames that stand between two parts of a name belong to it
                merged = []
                for n in sorted(names):
                    if merged and n[2] == "PER" == merged[-1][2] and re.fullmatch(r" [\"“]\w+[\"”] | ", text[merged[-1][1]:n[0]]):
                        merged[-1] = (merged[-1][0], n[1], "PER")
                    else:
                        merged.append(n)
                tokens = []
                for t in TOKEN.finditer(text):
                    label = "O"
                    for s, e, kind in merged:
                        if s <= t.start() < e:
                            label = ("B-" if t.start() == s else "I-") + kind
                    tokens.append((t.start(), t.end(), "_", "_", 0, "_", label))
                w.tokens, w.token_piece = tokens, tasks.token_pieces(tokens, w)
                out.append(w)
    return out
