package org.demarche.extraction.who;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the office that stands before a name ("Russian presidential aide Yury Ushakov") or behind
 * it ("Sergey Lavrov, the foreign minister"; "Håkon Stavedal, who leads the negotiations for
 * Oslo"). One held in the past is the office of a former official, who speaks for nobody.
 */
final class OfficeReader {
  private static final int OFFICE_WORDS = 8;
  private static final int APPOSITION_WORDS = 14;
  private static final int COPULA_WORDS = 5;
  private static final int FORMER_REACH = 40;
  private static final String FORMER_OFFICE = "former-official";
  private static final Pattern COPULA =
      Pattern.compile(" (?:is|has been|had been|became|serves as|remains) (?:the |now )?");
  private static final Pattern RELATIVE = Pattern.compile("who (?:has |had |once )?(\\p{L}+)\\b");

  private final ReferenceData reference;
  private final Map<String, String> leadingVerbs = new HashMap<>();
  private final Pattern former;

  OfficeReader(ReferenceData reference) {
    this.reference = reference;
    for (String line : Lines.of(OfficeReader.class, "leading-verbs.tsv")) {
      String[] cells = line.split("\t", -1);
      leadingVerbs.put(cells[0], cells[1]);
    }
    former =
        Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:"
                + String.join("|", Lines.of(OfficeReader.class, "former-words.txt"))
                + ")[- ][^.,;:\"“”()\n]*$");
  }

  @Nullable OfficeMention beside(Document text, NameRow row, MentionMap known) {
    OfficeMention before = before(text.text(), row.start(), known);
    OfficeMention office = before == null ? behind(text.text(), row.end(), known) : before;
    return office == null || office.side() != null || !office.office().speaksFor()
        ? office
        : new OfficeMention(office.office(), office.printed(), outerSide(text, row, known));
  }

  /** "President Moon Jae-in of South Korea", or what the sentence implies. */
  private @Nullable Actor outerSide(Document text, NameRow row, MentionMap known) {
    Mention<Actor> behind =
        text.text().startsWith(" of ", row.end()) ? known.sideAt(row.end() + 4) : null;
    // Of people whom the reference data knows it tells the side.
    boolean own =
        behind != null
            || reference.people().named(row.name()).isEmpty()
                && reference.people().surnamed(row.name()).isEmpty();
    return behind != null ? behind.referent() : own ? impliedSide(text, row, known) : null;
  }

  /**
   * The side of an office printed without one: "its chief negotiator" is of the country named last
   * in the sentence, and so is "Fisheries Minister" where the sentence or the dateline names one
   * alone.
   */
  private static @Nullable Actor impliedSide(Document text, NameRow row, MentionMap known) {
    Sentence sentence =
        text.sentences().stream()
            .filter(s -> s.start() <= row.start() && row.start() < s.end())
            .findFirst()
            .orElse(null);
    if (sentence == null) {
      return null;
    }
    String before = text.text().substring(sentence.start(), row.start());
    if (before.matches("(?s).*\\b[Ii]ts\\b[^.,;:\"“”]*,? ?")) {
      return owner(text, sentence, row.start(), known);
    }
    Set<Actor> named = new HashSet<>();
    known.actorsWithin(sentence.start(), sentence.end()).forEach(m -> named.add(m.referent()));
    Actor datelined = known.datelineCountry();
    return datelined != null && named.contains(datelined) ? datelined : null;
  }

  private @Nullable OfficeMention before(String text, int nameStart, MentionMap known) {
    int end = nameStart;
    while (end > 0 && " ,\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Mention<Office> office = known.officeEndingAt(end);
    if (office == null) {
      office = known.officeSentTo(end);
      end = office == null ? end : office.end();
    }
    if (office == null) {
      return postModified(text, nameStart, end, known);
    }
    Mention<Actor> side = known.sideBefore(office.start(), OFFICE_WORDS);
    if (side == null) {
      Mention<Actor> part = known.sideOver(office);
      return mention(
          text,
          office.start(),
          office.referent(),
          text.substring(office.start(), end).replace('\n', ' '),
          part == null ? null : part.referent());
    }
    int start = skipPossessive(text, side.end());
    String printed = text.substring(start, end).replace('\n', ' ').strip();
    return mention(
        text,
        side.start(),
        office.referent(),
        printed.isEmpty() ? office.referent().name() : printed,
        side.referent());
  }

  /** What "its" goes back to: the country or body last named in the sentence or the one before. */
  private static @Nullable Actor owner(
      Document text, Sentence sentence, int limit, MentionMap known) {
    Mention<Actor> here = known.lastSideWithin(sentence.start(), limit);
    int index = text.sentences().indexOf(sentence);
    if (here != null || index == 0) {
      return here == null ? null : here.referent();
    }
    Sentence before = text.sentences().get(index - 1);
    Mention<Actor> earlier = known.lastSideWithin(before.start(), before.end());
    return earlier == null ? null : earlier.referent();
  }

  /** "the spokeswoman for the Norwegian fisheries ministry, Marit Ellingseter". */
  private @Nullable OfficeMention postModified(
      String text, int nameStart, int end, MentionMap known) {
    if (end == nameStart || text.charAt(end) != ',') {
      return null;
    }
    int start = end;
    int words = 0;
    while (start > 0 && ",.;:\n\"“”()".indexOf(text.charAt(start - 1)) < 0) {
      words += text.charAt(start - 1) == ' ' ? 1 : 0;
      if (words > APPOSITION_WORDS) {
        break;
      }
      start--;
    }
    Mention<Office> office = known.firstOfficeWithin(start, end);
    if (office == null) {
      return null;
    }
    String rest = text.substring(office.end(), end);
    boolean phrase = rest.matches("(?s)\\s(?:for|of|to|at|in)\\s.*");
    if (!phrase || rest.matches("(?s).*\\b(?:said|told|met|with|that|and)\\b.*")) {
      return null;
    }
    Mention<Actor> side = known.sideBefore(office.start(), OFFICE_WORDS);
    Mention<Actor> ruled = side == null ? known.sideWithin(office.end(), end) : side;
    return mention(
        text,
        office.start(),
        office.referent(),
        text.substring(office.start(), end).replace('\n', ' '),
        ruled == null ? null : ruled.referent());
  }

  private @Nullable OfficeMention behind(String text, int nameEnd, MentionMap known) {
    Matcher copula = COPULA.matcher(text).region(nameEnd, text.length());
    boolean apposed = nameEnd + 2 < text.length() && text.charAt(nameEnd) == ',';
    if (!apposed && !copula.lookingAt()) {
      return null;
    }
    int begin = apposed ? nameEnd + 1 : copula.end();
    int stop = begin;
    int words = 0;
    while (stop < text.length() && ",.;:\n\"“”".indexOf(text.charAt(stop)) < 0) {
      words += text.charAt(stop) == ' ' ? 1 : 0;
      if (words > APPOSITION_WORDS) {
        return null;
      }
      stop++;
    }
    String apposition = text.substring(begin, stop).strip();
    if (apposition.startsWith("who ")) {
      return relative(text, nameEnd, stop, apposition, known);
    }
    Mention<Office> office = known.firstOfficeWithin(nameEnd, stop);
    if (office == null || apposition.matches("(?s)(?:and|but|as|while|with|which)\\b.*")) {
      return null;
    }
    String before = text.substring(begin, office.start());
    if (!apposed && before.split(" ", -1).length > COPULA_WORDS) {
      return null;
    }
    if (before.contains(" said") || before.contains(" told") || before.contains(" met ")) {
      return null;
    }
    Mention<Actor> ahead = known.sideWithin(begin, office.start());
    Mention<Actor> over = ahead == null ? known.sideOver(office) : ahead;
    Mention<Actor> side = over == null ? known.sideWithin(office.end(), stop) : over;
    return mention(
        text,
        office.start(),
        office.referent(),
        text.substring(office.start(), office.end()),
        side == null ? null : side.referent());
  }

  private @Nullable OfficeMention relative(
      String text, int nameEnd, int stop, String apposition, MentionMap known) {
    Matcher matcher = RELATIVE.matcher(apposition);
    String office = matcher.lookingAt() ? leadingVerbs.get(matcher.group(1)) : null;
    Office led = office == null ? null : reference.office(office);
    Mention<Actor> side = known.sideWithin(nameEnd, stop);
    return led == null || side == null
        ? null
        : mention(text, nameEnd, led, led.name(), side.referent());
  }

  private OfficeMention mention(
      String text, int start, Office office, String printed, @Nullable Actor side) {
    String before = text.substring(Math.max(0, start - FORMER_REACH), start);
    Office past = former.matcher(before).find() ? reference.office(FORMER_OFFICE) : null;
    return past == null
        ? new OfficeMention(office, printed, side)
        : new OfficeMention(past, "former " + printed, side);
  }

  private static int skipPossessive(String text, int end) {
    int i = end;
    while (i < text.length()
        && "'’s \n".indexOf(text.charAt(i)) >= 0
        && !(text.charAt(i) == 's' && i > end && text.charAt(i - 1) == ' ')) {
      i++;
    }
    return i;
  }
}
