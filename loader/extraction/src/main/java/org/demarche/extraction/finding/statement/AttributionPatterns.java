package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordRange;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributions of one sentence by the order of source, cue and content: "X said that C",
 * "C, X said", "C, said X", "…, adding that C", "according to X, C", in and around quotations.
 */
final class AttributionPatterns {
  private static final double TRAILING = 0.9;
  private static final double THAT = 0.9;
  private static final double ZERO = 0.7;
  private static final double OTHER = 0.6;
  private static final int ADDRESSEE_WORDS = 12;

  private final CueInventory inventory;
  private final TimeNouns times;

  AttributionPatterns(CueInventory inventory, TimeNouns times) {
    this.inventory = inventory;
    this.times = times;
  }

  /** A cue with its source, before its content is known. */
  private record Candidate(
      Cue cue, int verb, int after, @Nullable WordRange source, Form form, int clauseStart) {}

  private enum Form {
    /** The source stands before the cue. */
    REGULAR,
    /** The source stands behind the cue. */
    INVERTED,
    /** A gerund or a second verb of the same source. */
    SHARED
  }

  /** Whether an attribution has all of its content before its source and cue: "C, X said". */
  static boolean isTrailing(Attribution attribution) {
    Span source = attribution.source();
    int end = attribution.content().getLast().end();
    return end <= attribution.cueSpan().start() && source != null && end <= source.start();
  }

  List<Attribution> find(Document text, int sentence) {
    SentenceWords s = text.layer(SentenceWords.LAYER).get(sentence);
    List<Candidate> candidates = candidates(s);
    List<Attribution> found = new ArrayList<>(accordingTo(s, sentence));
    int contentFrom = 0;
    for (int c = 0; c < candidates.size(); c++) {
      Candidate candidate = candidates.get(c);
      List<Span> content = null;
      double confidence = TRAILING;
      boolean inQuote = s.quoteOf(candidate.verb()) >= 0;
      if (!inQuote && isTrailing(s, candidate, contentFrom)) {
        content = before(s, contentFrom, leftEdge(candidate));
        contentFrom = rightEdge(candidate);
      }
      Span addressee = null;
      if (content == null) {
        Content behind = behind(s, candidates, c);
        if (behind != null) {
          content = List.of(behind.span());
          confidence = behind.confidence();
          addressee = behind.addressee();
        }
      }
      if (content != null && content.stream().allMatch(p -> p.end() > p.start())) {
        found.add(attribution(s, candidate, content, addressee, sentence, confidence));
      }
    }
    return found;
  }

  private static Attribution attribution(
      SentenceWords s,
      Candidate candidate,
      List<Span> content,
      @Nullable Span addressee,
      int sentence,
      double confidence) {
    WordRange source = candidate.source();
    boolean negated = false;
    for (int i = candidate.verb() - 1; i >= Math.max(0, candidate.verb() - 3); i--) {
      negated |= s.is(i, "not", "n't", "n’t", "never", "refused", "declined");
    }
    return new Attribution(
        candidate.cue(),
        source == null ? null : PhraseSpans.trimmed(s, source.start(), source.end()),
        PhraseSpans.trimmed(s, candidate.verb(), candidate.after()),
        content,
        addressee,
        negated,
        false,
        sentence,
        confidence);
  }

  private List<Candidate> candidates(SentenceWords s) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      Word token = s.get(i);
      if (!token.isVerb()) {
        continue;
      }
      Cue cue = inventory.at(s.words(), i);
      if (cue == null) {
        continue;
      }
      int after = i + 1 + (cue.particle().isEmpty() ? 0 : 1);
      Candidate candidate = candidate(s, cue, i, after, candidates);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private @Nullable Candidate candidate(
      SentenceWords s, Cue cue, int verb, int after, List<Candidate> earlier) {
    boolean gerund = s.get(verb).text().endsWith("ing");
    boolean behindMark = s.is(verb - 1, ",", "—", "–") || s.isQuoteMark(verb - 1);
    if (gerund && !s.tagged(verb - 1, "AUX")) {
      WordRange shared = sharedSource(s, verb, earlier);
      boolean participle = behindMark || s.is(verb - 1, "and") || isCue(s, verb - 1);
      return participle && shared != null
          ? new Candidate(cue, verb, after, shared, Form.SHARED, verb)
          : null;
    }
    if (behindMark && !s.tagged(after, "SCONJ") && s.quoteOf(verb) < 0) {
      WordRange source = NounPhrases.from(s, after);
      if (source != null
          && !s.is(source.start(), "that", "it")
          && !startsClause(s, source)
          && !times.are(s.words().subList(source.start(), source.end()))) {
        return new Candidate(cue, verb, after, source, Form.INVERTED, verb);
      }
    }
    if (s.is(verb - 1, "to")) {
      return null;
    }
    int subjectBefore = verb;
    if (s.is(verb - 1, "and", "but") || s.tagged(verb - 1, "ADV") && s.is(verb - 2, "and", "but")) {
      WordRange shared = sharedSource(s, verb, earlier);
      return shared == null ? null : new Candidate(cue, verb, after, shared, Form.SHARED, verb - 1);
    }
    WordRange source = NounPhrases.before(s, subjectBefore);
    if (source == null || s.quoteOf(source.start()) != s.quoteOf(verb)) {
      return null;
    }
    boolean oneself = source.end() - source.start() == 1 && s.is(source.start(), "i", "you");
    boolean empty =
        source.end() - source.start() == 1
            && s.is(source.start(), "that", "this", "it", "which", "there");
    return oneself || empty
        ? null
        : new Candidate(cue, verb, after, source, Form.REGULAR, source.start());
  }

  private boolean isCue(SentenceWords s, int i) {
    return s.has(i) && s.get(i).isVerb() && inventory.at(s.words(), i) != null;
  }

  /** Whether what follows an inverted cue is a clause of its own: ", said he would". */
  private static boolean startsClause(SentenceWords s, WordRange source) {
    return s.has(source.end())
        && s.get(source.end()).isVerb()
        && !s.get(source.end()).text().endsWith("ing");
  }

  private static @Nullable WordRange sharedSource(
      SentenceWords s, int verb, List<Candidate> earlier) {
    for (int c = earlier.size() - 1; c >= 0; c--) {
      Candidate candidate = earlier.get(c);
      if (s.quoteOf(candidate.verb()) == s.quoteOf(verb) && candidate.source() != null) {
        return candidate.source();
      }
    }
    for (int i = 1; i < verb; i++) {
      if (s.get(i).isVerb() && s.quoteOf(i) == s.quoteOf(verb)) {
        return NounPhrases.before(s, i);
      }
    }
    return null;
  }

  /** Whether the content stands before the source and cue: "C, X said on Tuesday." */
  private static boolean isTrailing(SentenceWords s, Candidate candidate, int from) {
    int edge = leftEdge(candidate);
    boolean closed =
        s.is(edge - 1, ",", "—", "–", "?", "!")
            || s.isQuoteMark(edge - 1)
            || s.quoteOf(edge - 1) >= 0 && candidate.form() != Form.SHARED;
    if (!closed || candidate.form() == Form.SHARED || s.countWords(from, edge) < 1) {
      return false;
    }
    boolean quoteBefore = s.isQuoteMark(edge - 1) || s.isQuoteMark(edge - 2);
    int next = rightEdge(candidate);
    boolean complement =
        s.is(next, "that", ":", "whether", "if")
            || s.isQuoteMark(next)
            || s.tagged(next, "DET", "PRON", "PROPN", "NOUN", "ADJ", "AUX")
                && !NounPhrases.isDay(s, next)
            || s.tagged(next, "VERB", "PART") && !s.get(next).text().endsWith("ing");
    if (quoteBefore && !s.is(next, "that", ":")) {
      return true;
    }
    return !complement && (quoteBefore || s.hasVerb(from, edge));
  }

  private static int leftEdge(Candidate candidate) {
    WordRange source = candidate.source();
    return candidate.form() == Form.REGULAR && source != null
        ? Math.min(source.start(), candidate.verb())
        : candidate.verb();
  }

  private static int rightEdge(Candidate candidate) {
    WordRange source = candidate.source();
    return candidate.form() == Form.INVERTED && source != null
        ? Math.max(source.end(), candidate.after())
        : candidate.after();
  }

  /** The content before a trailing cue; a quotation alone where it is one. */
  private static List<Span> before(SentenceWords s, int from, int edge) {
    int last = edge - 1;
    while (last > from && (s.is(last, ",") || s.isQuoteMark(last))) {
      last--;
    }
    int quote = s.quoteOf(last);
    int start = from;
    // Behind an earlier cue, what is left of its clause is no content: "X said on Tuesday, ".
    if (from > 0) {
      while (start < last && !s.is(start, ",") && !s.isQuoteMark(start)) {
        start++;
      }
    }
    if (quote >= 0 && firstOf(s, quote) <= start + 1) {
      Span span = s.document().quotes().get(quote);
      return List.of(trimQuote(s, span));
    }
    return List.of(PhraseSpans.trimmed(s, start, last + 1));
  }

  private static Span trimQuote(SentenceWords s, Span quote) {
    Word lastToken = null;
    Word firstToken = null;
    for (Word token : s.words()) {
      if (quote.contains(token.start(), token.end()) && !token.is(",")) {
        firstToken = firstToken == null ? token : firstToken;
        lastToken = token;
      }
    }
    return firstToken == null || lastToken == null
        ? quote
        : new Span(Math.max(quote.start(), firstToken.start()), lastToken.end());
  }

  private static int firstOf(SentenceWords s, int quote) {
    for (int i = 0; i < s.size(); i++) {
      if (s.quoteOf(i) == quote) {
        return i;
      }
    }
    return s.size();
  }

  private record Content(Span span, double confidence, @Nullable Span addressee) {}

  /** The content behind a cue, or nothing where the cue has none there. */
  private @Nullable Content behind(SentenceWords s, List<Candidate> candidates, int c) {
    Candidate candidate = candidates.get(c);
    Cue cue = candidate.cue();
    int next = rightEdge(candidate);
    int end = contentEnd(s, candidates, c);
    int that = clauseMark(s, next, end);
    Span addressee = addressee(s, next, that < 0 ? end : that);
    if (that >= 0 && (cue.takes("that") || cue.takes("if") || cue.takes("tell"))) {
      int start = s.is(that, "that") ? that + 1 : that;
      return content(s, start, end, THAT, addressee);
    }
    int quote = nextQuote(s, next, end);
    if (quote >= 0 && (cue.takes("quote") || cue.takes("that"))) {
      return content(s, quote, end, THAT, addressee);
    }
    if (s.is(next, ":")) {
      return content(s, next + 1, end, THAT, null);
    }
    if (cue.takes("to") && s.is(next, "to") && s.tagged(next + 1, "VERB", "AUX", "ADV")) {
      return content(s, next, end, OTHER, null);
    }
    boolean nominal = s.tagged(next, "DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "VERB", "ADV");
    if (nominal && !NounPhrases.isDay(s, next)) {
      if (cue.takes("np")) {
        return content(s, next, end, OTHER, null);
      }
      if (cue.takes("that") && s.hasVerb(next + 1, end)) {
        return content(s, next, end, ZERO, null);
      }
    }
    if (cue.takes("as") && s.is(next, "as")) {
      return content(s, next + 1, end, OTHER, null);
    }
    return null;
  }

  private static @Nullable Content content(
      SentenceWords s, int start, int end, double confidence, @Nullable Span addressee) {
    return s.countWords(Math.min(start, end), end) < 1
        ? null
        : new Content(PhraseSpans.trimmed(s, start, end), confidence, addressee);
  }

  /** A "that" or "whether" that opens the content, an addressee or a date before it passed over. */
  private static int clauseMark(SentenceWords s, int from, int end) {
    for (int i = from; i < Math.min(end, from + ADDRESSEE_WORDS); i++) {
      if (s.is(i, "that") && !s.tagged(i + 1, "PUNCT")) {
        return i;
      }
      if (i == from && s.is(i, "whether", "if", "how", "why", "what")) {
        return i;
      }
      if (s.get(i).isVerb() || s.is(i, ",", ":", ";") || s.isQuoteMark(i)) {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable Span addressee(SentenceWords s, int from, int end) {
    int start = s.is(from, "to") ? from + 1 : from;
    WordRange phrase = start < end ? NounPhrases.from(s, start) : null;
    return phrase == null || phrase.end() > end || s.is(start, "that")
        ? null
        : PhraseSpans.trimmed(s, phrase.start(), phrase.end());
  }

  private static int nextQuote(SentenceWords s, int from, int end) {
    for (int i = from; i < Math.min(end, from + ADDRESSEE_WORDS); i++) {
      if (s.isQuoteMark(i)) {
        return i + 1;
      }
      if (s.get(i).isVerb()) {
        return -1;
      }
    }
    return -1;
  }

  /** Where a content behind a cue ends: at the next cue on its level, its quotation or sentence. */
  private static int contentEnd(SentenceWords s, List<Candidate> candidates, int c) {
    Candidate candidate = candidates.get(c);
    int level = s.quoteOf(candidate.verb());
    int end = s.size();
    for (int later = c + 1; later < candidates.size(); later++) {
      Candidate next = candidates.get(later);
      boolean sameLevel = s.quoteOf(next.verb()) == level;
      boolean boundary = next.form() == Form.SHARED || isTrailing(s, next, candidate.after());
      if (sameLevel && boundary) {
        end = next.form() == Form.SHARED ? next.clauseStart() : leftEdge(next);
        break;
      }
    }
    for (int i = candidate.after(); i < end; i++) {
      boolean leftQuote = level >= 0 && s.quoteOf(i) != level;
      boolean innerStop = s.isStop(i) && (level >= 0 || s.quoteOf(i) < 0);
      if (leftQuote || innerStop) {
        return i;
      }
    }
    return end;
  }

  private List<Attribution> accordingTo(SentenceWords s, int sentence) {
    for (int i = 0; i + 2 < s.size(); i++) {
      if (!s.is(i, "according") || !s.is(i + 1, "to") || s.quoteOf(i) >= 0) {
        continue;
      }
      WordRange source = NounPhrases.from(s, i + 2);
      if (source == null) {
        continue;
      }
      boolean first = s.countWords(0, i) == 0;
      int end = s.size();
      while (end > 0 && s.isStop(end - 1)) {
        end--;
      }
      int comma = source.end();
      while (first && s.has(comma) && !s.is(comma, ",")) {
        comma++;
      }
      Span content =
          first
              ? PhraseSpans.trimmed(s, Math.min(comma + 1, end), end)
              : PhraseSpans.trimmed(s, 0, i);
      if (content.end() > content.start()) {
        Cue cue = new Cue("according to", "assert", java.util.Set.of("np"));
        return List.of(
            new Attribution(
                cue,
                PhraseSpans.trimmed(s, source.start(), source.end()),
                PhraseSpans.trimmed(s, i, i + 2),
                List.of(content),
                null,
                false,
                false,
                sentence,
                TRAILING));
      }
    }
    return List.of();
  }
}
