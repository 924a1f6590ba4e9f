package org.demarche.extraction.finding.meeting;

import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * A place in an article that tells of a meeting.
 *
 * @param words the sentence
 * @param trigger the token that names the meeting or says that sides meet
 * @param format what the words tell of the format
 * @param status whether it takes place
 * @param party who is named as taking part
 * @param definite whether it points back: "the talks"
 * @param speaks whether those named are but known to have spoken there
 * @param place where
 * @param date when
 * @param series "third round"
 */
record MeetingMention(
    SentenceWords words,
    int trigger,
    MeetingFormat format,
    MeetingStatus status,
    Party party,
    boolean definite,
    boolean speaks,
    @Nullable Place place,
    @Nullable PartialDate date,
    @Nullable String series) {
  /** Whether the words tell enough to be a meeting of their own. */
  boolean isSpecific() {
    return party.participants().size() >= 2 && !speaks;
  }
}
