package org.demarche.command.load;

import java.util.Optional;
import org.demarche.command.console.Wording;
import org.demarche.store.ActorLinks;
import org.demarche.store.Corroboration;
import org.demarche.store.Labels;
import org.demarche.store.LinkCounts;
import org.demarche.store.MeetingLinks;
import org.demarche.store.Proposals;
import org.demarche.store.Store;
import org.demarche.store.graph.Iris;

/**
 * What is made across articles: one label for each thing, and which people, meetings, statements
 * and proposals are the same.
 */
final class CrossLinks {
  private final ActorLinks actors;
  private final MeetingLinks meetings;
  private final Corroboration statements;
  private final Proposals proposals;
  private final Labels labels;

  CrossLinks(Store store, Iris iris) {
    this.actors = new ActorLinks(store, iris);
    this.meetings = new MeetingLinks(store, iris);
    this.statements = new Corroboration(store, iris);
    this.proposals = new Proposals(store, iris);
    this.labels = new Labels(store);
  }

  /** Finds all links anew; the result tells in a line how many there are, if any. */
  Optional<String> renew() {
    labels.renew();
    LinkCounts names = actors.renew();
    int told = meetings.renew();
    int said = statements.renew();
    int proposed = proposals.renew();
    if (names.linked() + names.ambiguous() + told + said + proposed == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "across articles: "
            + Wording.count(names.linked(), "name")
            + " linked, "
            + Wording.count(names.ambiguous(), "name")
            + " fit several people, "
            + Wording.count(told, "meeting")
            + " told of again, "
            + Wording.count(said, "statement")
            + " repeated, "
            + Wording.count(proposed, "proposal"));
  }

  /** Removes all links. */
  void drop() {
    actors.drop();
    meetings.drop();
    statements.drop();
    proposals.drop();
  }
}
