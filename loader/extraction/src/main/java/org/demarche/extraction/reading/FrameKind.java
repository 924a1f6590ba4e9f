package org.demarche.extraction.reading;

import static org.demarche.extraction.reading.FrameRole.ACTOR;
import static org.demarche.extraction.reading.FrameRole.CONDITION;
import static org.demarche.extraction.reading.FrameRole.CONTENT;
import static org.demarche.extraction.reading.FrameRole.DATE;
import static org.demarche.extraction.reading.FrameRole.HOLDER;
import static org.demarche.extraction.reading.FrameRole.OBJECT;
import static org.demarche.extraction.reading.FrameRole.PARTICIPANT;
import static org.demarche.extraction.reading.FrameRole.PLACE;
import static org.demarche.extraction.reading.FrameRole.PROPOSITION;
import static org.demarche.extraction.reading.FrameRole.SOURCE;
import static org.demarche.extraction.reading.FrameRole.TOPIC;
import static org.demarche.extraction.reading.FrameRole.TOWARD;

import java.util.List;
import java.util.Locale;

/** What frames there are, each with its roles, the main one first. */
public enum FrameKind {
  /** Somebody says, thinks or wants something. */
  STATEMENT(CONTENT, SOURCE),
  /** A side is for or against something; of the class of a stance. */
  POSITION(PROPOSITION, HOLDER, TOWARD, CONDITION),
  /** Sides meet; of the classes of a format and a status. */
  MEETING(PARTICIPANT, PLACE, DATE, TOPIC),
  /** A side does something; of the class of a status. */
  ACTION(OBJECT, ACTOR, TOWARD, DATE);

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<FrameRole> roles;

  FrameKind(FrameRole... roles) {
    this.roles = List.of(roles);
  }

  /** Its roles, the main one first. */
  public List<FrameRole> roles() {
    return roles;
  }

  /** Its name in files: "position". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
