package org.demarche.articles.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a live blog, each with its own date: elements marked so in schema.org's terms, or
 * such as have a {@code <time>} each before their text, on a page that says that it is live.
 */
final class LivePosts {
  private static final Evaluator UPDATE = QueryParser.parse("[itemprop~=(?i)liveBlogUpdate]");
  private static final Evaluator PUBLISHED =
      QueryParser.parse("[itemprop~=(?i)datePublished],time[datetime]");
  private static final Evaluator TIME = QueryParser.parse("time[datetime]");
  private static final Evaluator LIVE = QueryParser.parse("[itemtype~=(?i)LiveBlogPosting]");
  private static final Pattern POST_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:live|liveblog|live-?blog|blog|posts?|updates?|ticker|entry|entries|key-?event)(?:$|[\\s_-])");
  private static final Pattern LATER = Pattern.compile("(?i)updated|modified");
  private static final Pattern DAY = Pattern.compile("\\d{4}-?\\d\\d-?\\d\\d.*");
  private static final int MOST = 5000;

  private LivePosts() {}

  /**
   * The posts with their dates as printed; empty where the page is no live blog.
   *
   * @param document the page, with the bylines of its posts
   */
  static Map<Element, String> of(Document document, LinkedData linked) {
    Map<Element, String> posts = new HashMap<>();
    for (Element update : document.select(UPDATE)) {
      Element published = update.selectFirst(PUBLISHED);
      if (published != null) {
        put(posts, update, date(published));
      }
    }
    if (posts.isEmpty()) {
      posts.putAll(timed(document, linked.isLive() || document.selectFirst(LIVE) != null));
    }
    return posts.size() > 1 ? posts : Map.of();
  }

  private static void put(Map<Element, String> posts, Element post, String date) {
    if (DAY.matcher(date).matches()) {
      posts.put(post, date);
    }
  }

  private static String date(Element published) {
    String content = published.attr("content").strip();
    return content.isEmpty() ? published.attr("datetime").strip() : content;
  }

  /** Elements that hold a time each, and text. */
  private static Map<Element, String> timed(Document document, boolean live) {
    TextMeasures measures = TextMeasures.of(document);
    List<Element> times = new ArrayList<>();
    for (Element time : document.select(TIME)) {
      // "09:00" and "2 hours ago" side by side are one.
      boolean again = !times.isEmpty() && Objects.equals(times.getLast().parent(), time.parent());
      if (times.size() < MOST && !again && isPostTime(time)) {
        times.add(time);
      }
    }
    Map<Element, Integer> timesBelow = new HashMap<>();
    for (Element time : times) {
      time.parents().forEach(parent -> timesBelow.merge(parent, 1, Integer::sum));
    }
    Map<Element, String> posts = new HashMap<>();
    Set<Element> taken = new HashSet<>();
    for (Element time : times) {
      Element post = post(time, timesBelow, measures);
      if (post != null && measures.prose(post) > 0 && taken.add(post) && (live || isPost(post))) {
        put(posts, post, date(time));
      }
    }
    return posts;
  }

  private static boolean isPostTime(Element time) {
    String names =
        time.className() + " " + (time.parent() == null ? "" : time.parent().className());
    return !LATER.matcher(names).find()
        && !LATER.matcher(time.parent() == null ? "" : time.parent().ownText()).find()
        && time.closest("blockquote,figure,figcaption,a[href^=http],aside") == null;
  }

  /** The largest element above a time that holds no other, but for those of one line with it. */
  private static @Nullable Element post(
      Element time, Map<Element, Integer> timesBelow, TextMeasures measures) {
    Element post = null;
    Element at = time.parent();
    int own = 1;
    while (at != null && !at.nameIs("body") && !at.nameIs("main")) {
      int below = timesBelow.getOrDefault(at, 0);
      // Times that stand together without text between are of one post.
      own = measures.prose(at) == 0 ? Math.max(own, below) : own;
      if (below > own) {
        break;
      }
      post = at;
      at = at.parent();
    }
    return post;
  }

  private static boolean isPost(Element post) {
    Element parent = post.parent();
    return post.nameIs("article")
        || POST_NAME.matcher(post.className() + " " + post.id()).find()
        || parent != null && POST_NAME.matcher(parent.className() + " " + parent.id()).find();
  }
}
