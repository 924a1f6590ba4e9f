package org.demarche.extraction.finding.meeting;

import java.util.List;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of an article that tell of a meeting.
 *
 * @param cue the word that does
 * @param sentence the sentence around
 * @param format how
 * @param status whether it takes place
 * @param participants who is named as taking part
 * @param place where
 * @param date when
 * @param series which of a row it is: "third round"
 * @param topics what is talked about
 * @param confidence from 0 to 1
 */
record MeetingMention(
    Span cue,
    Span sentence,
    MeetingFormat format,
    MeetingStatus status,
    List<Participant> participants,
    @Nullable Place place,
    @Nullable PartialDate date,
    @Nullable String series,
    List<Topic> topics,
    double confidence) {
  MeetingMention {
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
  }
}
