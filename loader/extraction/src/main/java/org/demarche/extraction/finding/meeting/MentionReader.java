package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.dates.ArticleDates;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.WordRange;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Reads where one sentence tells of meetings. */
final class MentionReader {
  private static final Set<String> WITH = Set.of("with", "between", "among", "of", "by");
  private static final int REACH = 24;

  private final MeetingWords inventory;
  private final WhoIsWho who;
  private final Offices offices;
  private final SentenceWords words;
  private final NounRuns runs;
  private final PartyReader reader;
  private final Subjects subjects;
  private final Timing timing;
  private final WhereAndWhen whereAndWhen;

  MentionReader(MeetingWords inventory, WhoIsWho who, SentenceWords words, ArticleDates dates) {
    this.inventory = inventory;
    this.who = who;
    this.offices = new Offices(inventory, who);
    this.words = words;
    this.runs = new NounRuns(inventory, who, words);
    this.reader = new PartyReader(inventory, who, words);
    this.subjects = new Subjects(inventory, words, runs, reader);
    this.timing = new Timing(inventory, words, subjects);
    this.whereAndWhen = new WhereAndWhen(inventory, who, words, dates);
  }

  /** The mentions, in the order of their triggers. */
  List<MeetingMention> read() {
    List<MeetingMention> mentions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      MeetingMention mention = at(i);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    return mentions;
  }

  private @Nullable MeetingMention at(int i) {
    if (isNoun(i)) {
      return byNoun(i);
    }
    if (inventory.has("guest", words.lower(i)) && words.tagged(i, "NOUN")) {
      return byGuest(i);
    }
    if (words.tagged(i, "VERB") && inventory.has("part", words.lemma(i))) {
      MeetingMention part = byPart(i);
      return part == null && inventory.has("verb", words.lemma(i)) ? byVerb(i) : part;
    }
    return words.isVerb(i) || isGerund(i) ? byVerb(i) : null;
  }

  /** "who took part by video link", "which sent an observer" */
  private @Nullable MeetingMention byPart(int verb) {
    Role role = Role.PARTICIPANT;
    boolean takes = words.is(verb + 1, "part") || words.lemma(verb).equals("participate");
    for (int i = verb + 1; i < Math.min(words.size(), verb + 5); i++) {
      role = words.is(i, "observer", "observers") ? Role.OBSERVER : role;
    }
    for (int i = verb + 1; i < Math.min(words.size(), verb + 8); i++) {
      // What is named there is the meeting, and is read by its name.
      takes &= !inventory.has("noun", words.lower(i)) && !words.is(i, "in");
    }
    if (!takes && role != Role.OBSERVER || timing.of(verb, verb) != MeetingStatus.HELD) {
      return null;
    }
    Party subject = withoutReporters(reader.read(subjects.of(verb)));
    if (subject.participants().size() != 1) {
      return null;
    }
    Role as = role;
    List<Participant> joined = subject.participants().stream().map(p -> p.as(as)).toList();
    return new MeetingMention(
        words,
        verb,
        MeetingFormat.TALKS,
        MeetingStatus.HELD,
        new Party(joined, "they"),
        true,
        false,
        null,
        null,
        null);
  }

  /** "Dorin Mălureanu, his Romanian guest": two who meet. */
  private @Nullable MeetingMention byGuest(int noun) {
    boolean owned = words.is(noun - 1, "his", "her") || words.is(noun - 2, "his", "her");
    WordRange row = runs.right(words.is(noun - 1, "his", "her") ? noun - 1 : noun - 2);
    WordRange before =
        words.is(row.start() - 1, ",") ? runs.left(row.start() - 1) : WordRange.EMPTY;
    List<Participant> found = new ArrayList<>();
    for (WordRange range : List.of(before, row)) {
      reader.read(range).participants().stream().filter(Participant::isPerson).forEach(found::add);
    }
    Participant other = owned && !found.isEmpty() ? antecedent(found.getFirst()) : null;
    if (other == null) {
      return null;
    }
    boolean hosts = words.is(noun, "host");
    Participant met = found.getFirst();
    var demonyms = who.demonymsIn(words.span(row.start(), row.end()));
    if (met.side() == null && !demonyms.isEmpty()) {
      met = new Participant(met.actor(), demonyms.getFirst().referent(), met.role());
    }
    Party party =
        new Party(
            hosts ? List.of(other, met.as(Role.HOST)) : List.of(other.as(Role.HOST), met), null);
    return new MeetingMention(
        words, noun, MeetingFormat.TALKS, MeetingStatus.HELD, party, true, false, null, null, null);
  }

  /** Whom "his" or "her" means beside somebody: who was named last of another side. */
  private @Nullable Participant antecedent(Participant beside) {
    Participant last = null;
    for (var mention : who.personMentions()) {
      if (mention.start() >= words.sentence().start()) {
        break;
      }
      Participant candidate = reader.participant(mention.referent());
      boolean other = candidate.side() != null && !candidate.party().equals(beside.party());
      boolean holds = !offices.isReporter(who.person(candidate.actor()));
      last =
          other && holds && !words.document().isQuoted(mention.start(), mention.end())
              ? candidate
              : last;
    }
    return last;
  }

  /** "after meeting Romania's transport minister": a noun to the tagger, yet with an object. */
  private boolean isGerund(int i) {
    return words.is(i, "meeting")
        && !words.tagged(i - 1, "DET", "ADJ", "PRON", "NUM")
        && runs.isNamed(i + 1);
  }

  private boolean isNoun(int i) {
    if (!inventory.has("noun", words.lower(i)) || isGerund(i)) {
      return false;
    }
    boolean owned =
        words.isPossessive(i - 1) || words.is(i - 1, "his", "her", "its", "their", "the", "a");
    boolean noun = words.tagged(i, "NOUN", "PROPN") || owned;
    return noun
        && !inventory.has("notNoun", words.lower(i - 1))
        && !words.is(i + 1, "room", "point");
  }

  // --- nouns ---

  private @Nullable MeetingMention byNoun(int noun) {
    String value = String.valueOf(inventory.value("noun", words.lower(noun)));
    boolean weak = value.endsWith("+");
    MeetingFormat format =
        format(
            noun, MeetingFormat.valueOf(value.replace("+", "").toUpperCase(java.util.Locale.ROOT)));
    int verb = governor(noun);
    Party with = behind(noun + 1);
    Party owner = before(noun);
    boolean holds =
        verb >= 0 && inventory.has("hold", words.lemma(verb)) && !isSubjectOf(noun, verb);
    boolean phone = format == MeetingFormat.CALL;
    boolean round = words.is(noun + 1, "of") && inventory.has("noun", words.lower(noun + 2));
    boolean named = !with.isEmpty() || !owner.isEmpty();
    boolean definite = isDefinite(noun);
    boolean alone =
        phone && (definite || inventory.has("format", words.lower(noun - 1)))
            || format == MeetingFormat.SIGNING && words.is(noun - 1, "signing")
            || words.is(noun, "round") && series(noun) != null;
    boolean strongEnough =
        !weak
            || phone && (named || holds)
            || named && !words.is(noun, "dialogue", "discussion")
            || holds && isModified(noun)
            || alone;
    if (round || !strongEnough) {
      return null;
    }
    MeetingStatus status = timing.of(noun, verb);
    if (status == null) {
      return null;
    }
    Party subject = Party.NOBODY;
    boolean speaks = false;
    boolean passive = verb >= 0 && words.isPassive(verb);
    if (verb >= 0 && !isSubjectOf(noun, verb) && !passive) {
      boolean oblique = isOblique(noun);
      boolean theirs =
          words.is(noun - 1, "their", "its")
              || words.is(noun - 2, "their", "its")
              || words.is(noun - 3, "their", "its");
      boolean off = status == MeetingStatus.CANCELLED || status == MeetingStatus.POSTPONED;
      boolean shares = holds || off && named || oblique && (named || !definite || theirs);
      Party found = reader.read(subjects.of(verb));
      found = withoutReporters(found);
      if (shares || words.lemma(verb).equals("plan")) {
        subject = withRole(verb, found);
      } else if (oblique && found.participants().size() == 1) {
        subject = found;
        speaks = true;
      }
    }
    if (verb > noun && holds(verb) && with.isEmpty()) {
      with = withOnly(verb + 1);
    }
    Party party = owner.and(subject).and(with);
    if (party.participants().size() < 2) {
      party = party.and(together(party, noun, format));
    }
    boolean his = party.participants().size() == 1 && with.participants().size() == 1;
    if (his && isOf(noun, "his", "her", "he", "she")) {
      Participant other = antecedent(with.participants().getFirst());
      party = other == null ? party : new Party(List.of(other), null).and(party);
    }
    return mention(noun, verb, format, status, party, definite, speaks && !named);
  }

  private boolean isOf(int noun, String... pronouns) {
    for (int i = 0; i < noun; i++) {
      if (words.is(i, pronouns)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(int verb) {
    return inventory.has("hold", words.lemma(verb));
  }

  /**
   * The sides that the sentence names together, where one of them is known to have been there or
   * the talks are "theirs".
   */
  private Party together(Party known, int noun, MeetingFormat format) {
    boolean theirs =
        words.is(noun - 1, "their") || words.is(noun - 2, "their") || words.is(noun - 3, "their");
    boolean several = format == MeetingFormat.TRILATERAL || theirs;
    if (!several) {
      return Party.NOBODY;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.isVerb(i)) {
        continue;
      }
      WordRange row = runs.left(subjects.edge(i));
      Party party = row.isEmpty() ? Party.NOBODY : reader.read(row);
      boolean fits =
          party.participants().size() > 1
              && known.participants().stream()
                  .allMatch(
                      k ->
                          party.participants().stream().anyMatch(p -> p.party().equals(k.party())));
      if (fits) {
        return party;
      }
    }
    return Party.NOBODY;
  }

  private int governor(int noun) {
    int verb = words.governor(noun);
    for (int i = noun - 1; i >= Math.max(0, noun - 6); i--) {
      if (words.is(i, ",", ";") || words.isDoubleMark(i)) {
        break;
      }
      boolean held = inventory.has("hold", words.lemma(i)) || inventory.has("hold", words.lower(i));
      if (held && words.tagged(i, "VERB", "ADJ")) {
        return i;
      }
    }
    return verb;
  }

  private boolean isSubjectOf(int noun, int verb) {
    return noun < verb && words.relation(noun).startsWith("nsubj")
        || noun < verb && words.isPassive(verb);
  }

  private boolean isOblique(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 6); i--) {
      if (words.is(
          i, "after", "at", "in", "during", "before", "for", "following", "ahead", "to", "of")) {
        return true;
      }
      if (!words.tagged(i, "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
          && !words.is(i, "-", "’s", "'s")) {
        return false;
      }
    }
    return false;
  }

  private boolean isModified(int noun) {
    return words.tagged(noun - 1, "ADJ", "NOUN", "PROPN", "NUM") || words.is(noun, "round");
  }

  private boolean isDefinite(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 5); i--) {
      if (words.is(i, "the", "this", "these", "that", "both")) {
        return true;
      }
      if (words.is(i, "a", "an")
          || !words.tagged(i, "ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "VERB")) {
        return false;
      }
    }
    return false;
  }

  /** "talks with A and B in C", "a meeting in C between A and B" */
  private Party behind(int start) {
    Party party = Party.NOBODY;
    int i = start;
    while (words.has(i) && i < start + REACH) {
      if (WITH.contains(words.lower(i))) {
        WordRange row = runs.right(i + 1);
        Party found = row.isEmpty() ? Party.NOBODY : reader.read(row);
        boolean counts =
            !words.is(i, "of", "by")
                || found.participants().size() > 1
                || found.collective() != null
                || words.is(i, "by");
        party = counts ? party.and(found) : party;
        i = Math.max(i + 1, row.end());
      } else if (words.is(i, ",") && words.is(i + 1, "with", "between")) {
        i++;
      } else if (words.is(i, "that", "which") && heldBehind(i) > 0) {
        i = heldBehind(i) + 1;
      } else if (words.tagged(i, "ADP", "NOUN", "PROPN", "ADJ", "DET", "NUM", "ADV")
              && !words.is(i, "than")
          || isOn(i)) {
        i++;
      } else {
        break;
      }
    }
    return party;
  }

  /** "the talks that it has held with Norway" */
  private int heldBehind(int that) {
    for (int i = that + 1; i < Math.min(words.size(), that + 6); i++) {
      if (words.tagged(i, "VERB") && inventory.has("hold", words.lemma(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOn(int i) {
    return words.is(i, "on") || words.is(i - 1, "on") && words.penn(i).equals("VBG");
  }

  /** "Xi's visit", "Putin-Pompeo talks" */
  private Party before(int noun) {
    int start = noun;
    while (start > 0
        && (runs.isNamed(start - 1)
            || words.is(start - 1, "-", "/", "–") && runs.isNamed(start - 2)
            || words.tagged(start - 1, "ADJ", "NOUN", "PROPN", "NUM"))
        && !words.isPossessive(start - 1)) {
      start--;
    }
    List<Participant> found = new ArrayList<>();
    if (words.isPossessive(start - 1)) {
      WordRange row = runs.left(start);
      found.addAll(reader.read(row).participants());
    }
    int names = start;
    while (names < noun && !runs.isNamed(names)) {
      names++;
    }
    int end = names;
    boolean joined = false;
    while (end < noun && (runs.isNamed(end) || words.is(end, "-", "/", "–"))) {
      joined |= words.is(end, "-", "/", "–");
      end++;
    }
    if (joined) {
      for (int i = names; i < end; i++) {
        addNamed(found, i);
      }
    }
    return new Party(found, words.is(noun - 1, "their") ? "they" : null);
  }

  private void addNamed(List<Participant> found, int i) {
    var span = words.span(i, words.size());
    var token = words.get(i);
    for (var list : List.of(who.mentionsIn(span), who.demonymsIn(span))) {
      for (var mention : list) {
        Participant participant = reader.participant(mention.referent());
        if (mention.start() == token.start()
            && found.stream().noneMatch(p -> p.isOf(participant.actor()))) {
          found.add(participant);
        }
      }
    }
  }

  // --- verbs ---

  private @Nullable MeetingMention byVerb(int verb) {
    String lemma = words.is(verb, "meeting") ? "meet" : words.lemma(verb);
    String value = inventory.value("verb", lemma);
    if (value == null) {
      return null;
    }
    String[] columns = line(lemma);
    MeetingFormat format =
        format(verb, MeetingFormat.valueOf(columns[0].toUpperCase(java.util.Locale.ROOT)));
    Set<String> allows = Set.of(columns[1].split(","));
    if (allows.contains("phone") && format != MeetingFormat.CALL) {
      return null;
    }
    MeetingStatus status = timing.of(verb, verb);
    if (status == null) {
      return null;
    }
    if (allows.contains("agreement")) {
      return signing(verb, status);
    }
    if (words.isPassive(verb)) {
      return null;
    }
    Party subject = withoutReporters(reader.read(subjects.of(verb)));
    if (allows.contains("place")) {
      return visit(verb, status, subject);
    }
    WordRange object = object(verb + 1);
    Party others = Party.NOBODY;
    if (allows.contains("object") && !object.isEmpty()) {
      others = reader.read(object);
      boolean wrong =
          others.isEmpty()
              || allows.contains("person")
                  && others.participants().stream().noneMatch(Participant::isPerson);
      if (wrong) {
        return null;
      }
    }
    if (allows.contains("with")) {
      others = others.and(withOnly(verb + 1));
    }
    if (allows.contains("person")) {
      subject = withRole(verb, subject);
      return others.participants().isEmpty() || subject.isEmpty()
          ? null
          : mention(verb, verb, format, status, subject.and(others), false, false);
    }
    Party party = subject.and(others);
    boolean enough =
        party.participants().size() >= 2
            || party.collective() != null
            || !others.isEmpty() && !subject.isEmpty();
    boolean past = words.penn(verb).equals("VBD");
    boolean indefinitePlural =
        lemma.equals("meet") && object.isEmpty() && (past || !subjects.of(verb).isEmpty());
    if (!enough && !indefinitePlural) {
      return null;
    }
    return mention(verb, verb, format, status, party, party.participants().size() < 2, false);
  }

  /** The row behind a verb; "next" in "will meet next in Ruse" is none. */
  private WordRange object(int start) {
    WordRange row = runs.right(start);
    for (int i = row.start(); i < row.end(); i++) {
      if (words.tagged(i, "NOUN", "PROPN", "PRON") || runs.isNamed(i)) {
        return row;
      }
    }
    return WordRange.EMPTY;
  }

  private String[] line(String lemma) {
    String value = String.valueOf(inventory.value("verb", lemma));
    String[] columns = value.split("\t", -1);
    return columns.length > 1 ? columns : new String[] {value, ""};
  }

  private Party withOnly(int start) {
    Party party = Party.NOBODY;
    for (int i = start; words.has(i) && i < start + REACH; i++) {
      boolean stops =
          words.isDoubleMark(i)
              || words.is(i, ";", "that", "who", "which", "and")
              || words.isVerb(i);
      if (stops && !words.is(i, "and")) {
        break;
      }
      if (words.is(i, "with")) {
        return reader.read(runs.right(i + 1));
      }
    }
    return party;
  }

  private @Nullable MeetingMention visit(int verb, MeetingStatus status, Party subject) {
    WordRange object = runs.right(verb + 1);
    boolean somewhere = !object.isEmpty() && words.get(object.end() - 1).isCapitalised();
    if (!somewhere || subject.isEmpty()) {
      return null;
    }
    int start = object.end() - 1;
    while (start > object.start() && words.get(start - 1).isCapitalised()) {
      start--;
    }
    MeetingMention mention =
        mention(
            verb,
            verb,
            MeetingFormat.VISIT,
            status,
            subject,
            subject.participants().isEmpty(),
            false);
    Place place = whereAndWhen.named(start, object.end());
    return new MeetingMention(
        words,
        verb,
        MeetingFormat.VISIT,
        status,
        subject,
        mention.definite(),
        false,
        place,
        mention.date(),
        null);
  }

  /** Two sides sign an agreement, or an agreement is signed. */
  private @Nullable MeetingMention signing(int verb, MeetingStatus status) {
    boolean passive = words.isPassive(verb) || words.is(verb - 1, "be");
    Party subject = passive ? Party.NOBODY : withoutReporters(reader.read(subjects.of(verb)));
    if (passive) {
      boolean agreed = false;
      for (int i = Math.max(0, verb - REACH); i < verb; i++) {
        boolean noun =
            inventory.has("agreement", words.lemma(i)) && words.tagged(i, "NOUN", "PROPN");
        boolean other = words.tagged(i, "VERB") && words.penn(i).equals("VBD");
        agreed = !other && (agreed || noun);
      }
      return agreed
          ? mention(verb, verb, MeetingFormat.SIGNING, status, Party.NOBODY, true, false)
          : null;
    }
    boolean agreed = false;
    for (int i = verb + 1; i < Math.min(words.size(), verb + 10); i++) {
      agreed |= inventory.has("agreement", words.lemma(i));
    }
    Party with = withOnly(verb + 1);
    Party party = onBehalf(subject, verb).and(with);
    boolean several = party.participants().size() >= 2 || party.collective() != null;
    if (several && agreed) {
      return mention(
          verb, verb, MeetingFormat.SIGNING, status, party, party.participants().size() < 2, false);
    }
    boolean one =
        party.participants().size() == 1
            && party.participants().getFirst().actor().type() == ActorType.PERSON;
    return one ? mention(verb, verb, MeetingFormat.SIGNING, status, party, true, true) : null;
  }

  /** "who signed on behalf of the European Union" */
  private Party onBehalf(Party subject, int verb) {
    for (int i = verb + 1; i < Math.min(words.size(), verb + 6); i++) {
      boolean behalf =
          words.is(i, "of") && words.is(i - 1, "behalf") || words.is(i, "for") && i == verb + 1;
      if (behalf && subject.participants().size() == 1) {
        List<Participant> sides = reader.read(runs.right(i + 1)).participants();
        Participant person = subject.participants().getFirst();
        return sides.size() == 1 && person.isPerson()
            ? new Party(
                List.of(new Participant(person.actor(), sides.getFirst().actor(), person.role())),
                null)
            : subject;
      }
    }
    return subject;
  }

  // --- both ---

  private MeetingMention mention(
      int trigger,
      int verb,
      MeetingFormat format,
      MeetingStatus status,
      Party party,
      boolean definite,
      boolean speaks) {
    PartialDate date = whereAndWhen.date(trigger, verb, status);
    boolean ahead = status == MeetingStatus.HELD && whereAndWhen.isAfterArticle(date);
    return new MeetingMention(
        words,
        trigger,
        format,
        ahead ? MeetingStatus.PLANNED : status,
        party,
        definite,
        speaks,
        whereAndWhen.place(trigger, verb),
        date,
        series(trigger));
  }

  private MeetingFormat format(int trigger, MeetingFormat given) {
    for (int i = Math.max(0, trigger - 3); i < Math.min(words.size(), trigger + 6); i++) {
      String value = inventory.value("format", words.lower(i));
      boolean near =
          i < trigger
              || value != null && value.equals("call") && words.is(i - 1, "by", "the", "over");
      if (value != null && near && !words.is(i + 1, ",")) {
        MeetingFormat format = MeetingFormat.valueOf(value.toUpperCase(java.util.Locale.ROOT));
        return given == MeetingFormat.TALKS
                || given == MeetingFormat.CALL
                || given == MeetingFormat.SIGNING
            ? format
            : given;
      }
    }
    return given;
  }

  private @Nullable String series(int trigger) {
    for (int i = trigger - 1; i >= Math.max(0, trigger - 4); i--) {
      if (inventory.has("series", words.lower(i))) {
        return words.text(i, trigger + 1).replace('\n', ' ');
      }
      if (!words.tagged(i, "ADJ", "NOUN", "PROPN", "ADP")) {
        return null;
      }
    }
    return null;
  }

  private Party withoutReporters(Party party) {
    List<Participant> kept =
        party.participants().stream()
            .filter(p -> !offices.isReporter(who.person(p.actor())))
            .toList();
    return new Party(kept, party.collective());
  }

  private Party withRole(int verb, Party party) {
    String role = inventory.value("role", words.lemma(verb));
    if (role == null) {
      return party;
    }
    Role as = Role.valueOf(role.toUpperCase(java.util.Locale.ROOT));
    return new Party(party.participants().stream().map(p -> p.as(as)).toList(), party.collective());
  }
}
