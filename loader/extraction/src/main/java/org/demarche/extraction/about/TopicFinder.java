package org.demarche.extraction.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.WhoIsWho;

/**
 * Finds what a stretch of an article talks about: concepts of the topic scheme, the most specific
 * ones, and countries where the words talk about the country itself. A country that acts or is met
 * is no topic, nor is one whose capital is only a place, nor fishing in "fisheries minister".
 */
final class TopicFinder {
  private static final int REACH = 60;

  private final String text;
  private final WhoIsWho who;
  private final TopicScheme scheme;
  private final Set<String> officeWords =
      new HashSet<>(Lines.of(TopicFinder.class, "topic-offices.txt"));
  private final Set<String> notNouns =
      new HashSet<>(Lines.of(WhoIsWho.class, "place-prepositions.txt"));
  private final Pattern before = Pattern.compile("(?i)(?:" + frames("before") + ")\\s(?:the )?$");
  private final Pattern behind = Pattern.compile("(?i)^(?:" + frames("behind") + ")\\b");
  private final Pattern behindAdjective =
      Pattern.compile("(?i)^\\s(?:" + frames("adjective") + ")\\b");
  private final Pattern list =
      Pattern.compile("^(?:,|,? and|, as well as)\\s(?:around |in |on )?(?:the )?$");

  TopicFinder(Document document, WhoIsWho who, TopicScheme scheme) {
    this.text = document.text();
    this.who = who;
    this.scheme = scheme;
  }

  private static String frames(String section) {
    String prefix = section + "\t";
    return Lines.of(TopicFinder.class, "country-topics.tsv").stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .collect(Collectors.joining("|"));
  }

  /** Whether a concept is so broad that it tells little of what a passage is about. */
  boolean isTop(Topic topic) {
    return scheme.isTop(topic);
  }

  TopicScheme scheme() {
    return scheme;
  }

  /** The topics of a stretch, in the order of the text. */
  List<Topic> in(Span part) {
    List<Mention<Topic>> found = new ArrayList<>(concepts(part));
    found.addAll(countries(part));
    found.sort(Comparator.comparingInt(Mention::start));
    Set<Topic> topics = new LinkedHashSet<>();
    found.forEach(m -> topics.add(m.referent()));
    return mostSpecific(topics);
  }

  /** Where a stretch names concepts of the scheme. */
  List<Mention<Topic>> concepts(Span part) {
    return scheme.find(text, part.start(), part.end()).stream()
        .filter(mention -> !isPartOfName(mention) && !isOffice(mention))
        .toList();
  }

  /** Without the concepts of which a narrower one is there as well. */
  List<Topic> mostSpecific(Set<Topic> topics) {
    return topics.stream()
        .filter(t -> topics.stream().noneMatch(other -> scheme.isBroader(t, other)))
        .toList();
  }

  private boolean isPartOfName(Mention<Topic> mention) {
    Span around =
        new Span(
            Math.max(0, mention.start() - REACH), Math.min(text.length(), mention.end() + REACH));
    return who.mentionsIn(around).stream()
            .filter(m -> m.referent().type() != ActorType.COUNTRY)
            .anyMatch(
                m ->
                    m.start() <= mention.start()
                        && mention.end() <= m.end()
                        && m.end() - m.start() > mention.end() - mention.start())
        || who.isInOffice(mention.start(), mention.end());
  }

  /** "fisheries minister", "the transport and energy ministries" */
  private boolean isOffice(Mention<Topic> mention) {
    int from = mention.end();
    for (int words = 0; words < 4 && from < text.length(); words++) {
      if (text.charAt(from) != ' ') {
        return false;
      }
      int end = from + 1;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      String word = text.substring(from + 1, end).toLowerCase(Locale.ROOT);
      if (officeWords.contains(word)) {
        return true;
      }
      if (notNouns.contains(word)) {
        return false;
      }
      from = end;
    }
    return false;
  }

  private List<Mention<Topic>> countries(Span part) {
    List<Mention<Topic>> found = new ArrayList<>();
    int lastEnd = -1;
    for (Mention<Actor> side : who.sideMentionsIn(part)) {
      boolean country = side.referent().type() == ActorType.COUNTRY && side.end() <= part.end();
      if (!country || who.isSeat(text.substring(side.start(), side.end()))) {
        continue;
      }
      boolean adjective =
          who.demonymsIn(new Span(side.start(), side.end())).stream()
              .anyMatch(m -> m.end() == side.end());
      String ahead =
          text.substring(
                  Math.max(part.start() - REACH, Math.max(0, side.start() - REACH)), side.start())
              .replace('\n', ' ');
      String next =
          text.substring(side.end(), Math.min(text.length(), side.end() + REACH))
              .replace('\n', ' ');
      boolean listed =
          lastEnd >= 0
              && lastEnd <= side.start()
              && list.matcher(text.substring(lastEnd, side.start())).matches();
      boolean about =
          adjective
              ? behindAdjective.matcher(next).find()
              : listed || before.matcher(ahead).find() || behind.matcher(next).find();
      if (about) {
        found.add(new Mention<>(side.start(), side.end(), topic(side.referent())));
        lastEnd = side.end();
      }
    }
    return found;
  }

  private static Topic topic(Actor country) {
    return new Topic(true, country.key(), country.name());
  }
}
