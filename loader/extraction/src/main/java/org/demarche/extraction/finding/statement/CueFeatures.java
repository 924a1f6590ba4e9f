package org.demarche.extraction.finding.statement;

import org.demarche.extraction.reading.learning.Features;

/** What tells a cue ("said", "according", "wants") from other words. */
final class CueFeatures {
  private static final int FAR = 6;

  private CueFeatures() {}

  static void fill(FirstReading reading, int i, Features f) {
    Passage p = reading.passage;
    f.clear();
    int word = p.word(i);
    int lemma = p.lemma(i);
    int tag = p.tag(i);
    f.add(0);
    f.add(1, word);
    f.add(2, lemma);
    f.add(3, tag);
    f.add(4, lemma, tag);
    for (int d = -2; d <= 2; d++) {
      if (d != 0) {
        f.add(10 + d, p.word(i + d));
        f.add(15 + d, p.tag(i + d));
        f.add(20 + d, lemma, p.word(i + d));
        f.add(25 + d, tag, p.tag(i + d));
      }
    }
    f.add(30, lemma, p.tag(i + 1));
    f.add(31, lemma, p.tag(i - 1));
    f.add(32, p.tag(i + 1), p.tag(i + 2), tag);
    f.add(33, p.tag(i - 1), p.tag(i - 2), tag);
    f.add(34, lemma, p.word(i + 1), p.word(i + 2));
    int relation = p.relation(i);
    int head = p.head(i);
    f.add(35, relation);
    f.add(36, lemma, relation);
    f.add(37, p.lemma(head), relation);
    f.add(38, p.tag(head), relation, tag);
    f.add(39, lemma, p.lemma(head));
    int act = p.act(i);
    f.add(80, act);
    f.add(81, act, tag);
    f.add(82, act, relation);
    f.add(83, act, p.tag(i + 1));
    f.add(84, act, p.act(head), relation);
    int above = p.head(head);
    f.add(85, p.lemma(above), p.relation(head), relation);
    f.add(86, p.act(above), p.relation(head), relation, act);
    int before = i - 1;
    while (before >= 0 && p.sentences[before] == p.sentences[i] && !p.verbs[before]) {
      before--;
    }
    boolean within = before >= 0 && p.sentences[before] == p.sentences[i];
    f.add(87, within ? p.lemma(before) : 0, lemma);
    f.add(88, within ? p.act(before) : 0, act, relation);
    int next = i + 1;
    while (next < p.length && p.sentences[next] == p.sentences[i] && !p.verbs[next]) {
      next++;
    }
    boolean follows = next < p.length && p.sentences[next] == p.sentences[i];
    f.add(89, follows ? p.act(next) : 0, act, follows ? p.relation(next) : 0);
    f.add(90, follows ? p.lemma(next) : 0, act);
    read(reading, i, lemma, tag, f);
    children(p, i, lemma, f);
    quotes(p, i, lemma, f);
    f.add(70, suffix(p, i), tag);
    f.add(71, i == 0 || p.sentences[i] != p.sentences[i - 1] ? 1 : 0, tag);
    int verbsInSentence = 0;
    for (int k = i - 1; k >= 0 && p.sentences[k] == p.sentences[i]; k--) {
      verbsInSentence += p.verbs[k] ? 1 : 0;
    }
    f.add(72, Math.min(verbsInSentence, 4), relation);
  }

  /** What the first reading takes the word and those around it for. */
  private static void read(FirstReading reading, int i, int lemma, int tag, Features f) {
    Passage p = reading.passage;
    int cue = reading.level(i, AttributionModel.CUE);
    int content = reading.level(i, AttributionModel.CONTENT);
    f.add(100, cue);
    f.add(101, cue, lemma);
    f.add(102, cue, tag, content / 3);
    f.add(103, content, p.act(i));
    int from = i;
    while (from > 0 && p.sentences[from - 1] == p.sentences[i]) {
      from--;
    }
    int to = i + 1;
    while (to < p.length && p.sentences[to] == p.sentences[i]) {
      to++;
    }
    int left = reading.contentLevel(from, i);
    int right = reading.contentLevel(i + 1, to);
    f.add(104, left, right);
    f.add(105, left, cue);
    f.add(106, right, cue);
    int source = 0;
    for (int child : p.children[i]) {
      if (p.token(child).relation().startsWith("nsubj")) {
        source = 1 + reading.level(child, AttributionModel.SOURCE);
      }
    }
    f.add(107, source, cue);
    f.add(108, source, left / 2, right / 2);
    f.add(109, reading.level(i - 1, AttributionModel.SOURCE), cue);
    f.add(110, reading.level(i + 1, AttributionModel.SOURCE), cue);
    f.add(111, reading.level(i + 1, AttributionModel.CONTENT), cue);
    f.add(112, reading.level(i - 1, AttributionModel.CONTENT), cue);
  }

  private static void children(Passage p, int i, int lemma, Features f) {
    boolean subject = false;
    boolean clause = false;
    boolean object = false;
    for (int child : p.children[i]) {
      String relation = p.token(child).relation();
      int code = p.relation(child);
      f.add(40, code);
      f.add(41, lemma, code);
      f.add(42, code, p.lemma(child));
      f.add(43, code, p.tag(child));
      f.add(44, lemma, code, p.lemma(child));
      subject |= relation.startsWith("nsubj");
      clause |= relation.equals("ccomp") || relation.equals("parataxis");
      object |= relation.equals("obj") || relation.equals("xcomp");
      if (relation.equals("ccomp") || relation.equals("xcomp") || relation.equals("advcl")) {
        for (int grandchild : p.children[child]) {
          if (p.token(grandchild).relation().equals("mark")) {
            f.add(45, code, p.lemma(grandchild));
            f.add(46, lemma, code, p.lemma(grandchild));
          }
        }
        f.add(47, code, child < i ? 0 : 1, p.inQuote(child) ? 1 : 0);
      }
      if (relation.startsWith("nsubj")) {
        f.add(48, p.tag(child), child < i ? 0 : 1);
        f.add(49, lemma, p.tag(child), child < i ? 0 : 1);
        f.add(50, p.lemma(child), lemma);
      }
    }
    int frame = (subject ? 1 : 0) + (clause ? 2 : 0) + (object ? 4 : 0);
    f.add(51, frame);
    f.add(55, p.act(i), frame);
    f.add(52, lemma, frame);
    f.add(53, p.tag(i), frame);
    f.add(54, p.relation(i), frame);
  }

  private static void quotes(Passage p, int i, int lemma, Features f) {
    int inside = p.inQuote(i) ? 1 : 0;
    f.add(60, inside);
    f.add(61, inside, p.tag(i));
    f.add(62, inside, lemma);
    int right = distance(p, i, 1);
    int left = distance(p, i, -1);
    f.add(63, left, right, inside);
    f.add(64, lemma, right);
    f.add(65, lemma, left);
    f.add(66, p.tag(i), left, inside);
    f.add(67, p.tag(i), right, inside);
  }

  /** Tokens to the next quotation mark of the sentence, {@link #FAR} where there is none near. */
  private static int distance(Passage p, int i, int step) {
    for (int d = 1; d < FAR; d++) {
      int at = i + d * step;
      if (at < 0 || at >= p.length) {
        return FAR;
      }
      if (p.marks[at]) {
        return d;
      }
    }
    return FAR;
  }

  private static int suffix(Passage p, int i) {
    String word = p.token(i).text();
    return word.substring(Math.max(0, word.length() - 3)).hashCode();
  }
}
