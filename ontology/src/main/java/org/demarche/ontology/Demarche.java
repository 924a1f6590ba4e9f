package org.demarche.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code demarche.ttl}, each by its local name. A test holds the two equal. */
public final class Demarche {
  /** The namespace of the terms. */
  public static final String NS = "https://w3id.org/demarche/ontology#";

  /** The namespace of the topic scheme's concepts. */
  public static final String TOPIC = "https://w3id.org/demarche/topic/";

  /** The namespace of the stances. */
  public static final String STANCE = "https://w3id.org/demarche/stance/";

  /** The namespace of the kinds of action. */
  public static final String ACTION_KIND = "https://w3id.org/demarche/action-kind/";

  /** The namespace of the speech acts. */
  public static final String SPEECH_ACT = "https://w3id.org/demarche/speech-act/";

  /** A text as published, one per source text; its IRI names the graph that holds all it says. */
  public static final Resource Article = resource("Article");

  /** Who published an article, or whom it relays. */
  public static final Resource Outlet = resource("Outlet");

  /** Who can speak or hold a position. */
  public static final Resource Actor = resource("Actor");

  /** A human being who speaks, is spoken of or takes part. */
  public static final Resource Person = resource("Person");

  /** A body with a name of its own: international, public or private. */
  public static final Resource Organization = resource("Organization");

  /** A state, or a territory that acts as one; when in the news, also something to talk about. */
  public static final Resource Country = resource("Country");

  /** A movement, or a collective such as "the sides" of one article. */
  public static final Resource Group = resource("Group");

  /** A person in an office for a country or organisation, as an article on a date gives it. */
  public static final Resource Tenure = resource("Tenure");

  /** An office that people hold, such as foreign minister. */
  public static final Resource Office = resource("Office");

  /** Talks, a summit, a call, a visit or a signing, as one article tells of it. */
  public static final Resource Meeting = resource("Meeting");

  /** An actor at a meeting, with the side represented and the role. */
  public static final Resource Participation = resource("Participation");

  /**
   * What a side does that is no meeting and moves positions: a withdrawal, sanctions, a
   * recognition.
   */
  public static final Resource Action = resource("Action");

  /** What sort of thing an action is, such as imposing sanctions. */
  public static final Resource ActionKind = resource("ActionKind");

  /** Words of one article that tell of a meeting or an action. */
  public static final Resource Passage = resource("Passage");

  /** One attribution: a content that an article gives to a source by a cue. */
  public static final Resource Statement = resource("Statement");

  /** A statement given word for word between quotation marks. */
  public static final Resource DirectQuotation = resource("DirectQuotation");

  /** A statement given in the reporter's words. */
  public static final Resource IndirectStatement = resource("IndirectStatement");

  /** A statement in the reporter's words with a part between quotation marks. */
  public static final Resource MixedQuotation = resource("MixedQuotation");

  /** A holder's stance on a topic at a time, shown by statements. */
  public static final Resource Position = resource("Position");

  /** What positions of several articles and sides are on. */
  public static final Resource Proposal = resource("Proposal");

  /** What is talked about. */
  public static final Resource Topic = resource("Topic");

  /** What a position amounts to. */
  public static final Resource Stance = resource("Stance");

  /** What a reporting verb does. */
  public static final Resource SpeechAct = resource("SpeechAct");

  /** The work of one version of the extractor. */
  public static final Resource Extraction = resource("Extraction");

  /**
   * SHA-256, in hexadecimal digits, of what the article's graph is made from; an article with the
   * same hash need not be loaded again.
   */
  public static final Property contentHash = property("contentHash");

  /** Where an article was read from, as a hash. */
  public static final Property origin = property("origin");

  /** The article loaded before whose text this one repeats but for small changes. */
  public static final Property nearDuplicateOf = property("nearDuplicateOf");

  /** The MinHash signature of the article's text. */
  public static final Property minHash = property("minHash");

  /** A part of the MinHash signature; articles that share one are compared. */
  public static final Property minHashBand = property("minHashBand");

  /** The agency that an article or statement relays. */
  public static final Property via = property("via");

  /** The article that reports the statement. */
  public static final Property statedIn = property("statedIn");

  /** Who made the statement, resolved; absent when nobody can be named. */
  public static final Property speaker = property("speaker");

  /** The source as printed. */
  public static final Property speakerText = property("speakerText");

  /** The cue as printed. */
  public static final Property cueText = property("cueText");

  /** The content as printed; its spans are joined by an ellipsis. */
  public static final Property contentText = property("contentText");

  /** The sentence or sentences around the statement. */
  public static final Property contextText = property("contextText");

  /** Where the content starts, in code points of the article's body. */
  public static final Property contentStart = property("contentStart");

  /** Where the content ends, exclusive, in code points of the article's body. */
  public static final Property contentEnd = property("contentEnd");

  /** The content's spans in code points, as "12-40 55-80". */
  public static final Property contentSpan = property("contentSpan");

  /** Where the source starts, in code points of the article's body. */
  public static final Property sourceStart = property("sourceStart");

  /** Where the source ends, exclusive, in code points of the article's body. */
  public static final Property sourceEnd = property("sourceEnd");

  /** Where the cue starts, in code points of the article's body. */
  public static final Property cueStart = property("cueStart");

  /** Where the cue ends, exclusive, in code points of the article's body. */
  public static final Property cueEnd = property("cueEnd");

  /** The country or organisation that the speaker speaks for. */
  public static final Property onBehalfOf = property("onBehalfOf");

  /** Who was told. */
  public static final Property addressee = property("addressee");

  /** What the cue does. */
  public static final Property speechAct = property("speechAct");

  /** What the statement is about: a topic, or a country in the news. */
  public static final Property about = property("about");

  /** An actor named in the content. */
  public static final Property mentions = property("mentions");

  /** The meeting at which the statement was made. */
  public static final Property saidAt = property("saidAt");

  /** How exact a date is: day, month, year or month-day. */
  public static final Property datePrecision = property("datePrecision");

  /** The statement that reports this one: an aide said that the president stressed. */
  public static final Property attributedBy = property("attributedBy");

  /** Whether the attribution is denied: "did not say". */
  public static final Property negated = property("negated");

  /** Whether the attribution is but imagined: "would say", "if he says". */
  public static final Property hypothetical = property("hypothetical");

  /** Who took part. */
  public static final Property participant = property("participant");

  /** Where, as printed. */
  public static final Property place = property("place");

  /** What was talked about. */
  public static final Property discussed = property("discussed");

  /** What was explicitly not talked about. */
  public static final Property notDiscussed = property("notDiscussed");

  /** Bilateral, trilateral, multilateral, summit, conference, call, visit, signing or talks. */
  public static final Property format = property("format");

  /** Whether a meeting takes place: held, planned, cancelled or postponed. */
  public static final Property status = property("status");

  /** Which of a row of meetings it is, as printed: "third round". */
  public static final Property series = property("series");

  /** The country that the place lies in. */
  public static final Property placeCountry = property("placeCountry");

  /** The side at the table: of a meeting each, of a participation the one represented. */
  public static final Property side = property("side");

  /** An actor at the meeting, with side and role. */
  public static final Property participation = property("participation");

  /** How somebody takes part: participant, host, mediator or observer. */
  public static final Property role = property("role");

  /** What was explicitly not talked about, as printed. */
  public static final Property notDiscussedText = property("notDiscussedText");

  /** A statement in which the sides tell together what came of the meeting. */
  public static final Property outcome = property("outcome");

  /**
   * The same meeting in another article, found by sides, date and place; it leads to the one that
   * stands for all.
   */
  public static final Property sameMeeting = property("sameMeeting");

  /** Who did it: a side, or a person where one is named. */
  public static final Property agent = property("agent");

  /** What sort of thing was done. */
  public static final Property actionKind = property("actionKind");

  /** To whom or against whom it was done. */
  public static final Property target = property("target");

  /** The meeting or action that the words tell of. */
  public static final Property tellsOf = property("tellsOf");

  /** The words as printed. */
  public static final Property passageText = property("passageText");

  /** Where the words start, in code points of the article's body. */
  public static final Property passageStart = property("passageStart");

  /** Where the words end, exclusive, in code points of the article's body. */
  public static final Property passageEnd = property("passageEnd");

  /** Whose position it is. */
  public static final Property holder = property("holder");

  /** What the proposition is about. */
  public static final Property topic = property("topic");

  /** The words for what the position is on, as printed. */
  public static final Property proposition = property("proposition");

  /** Where the words of a proposition stand, in code points of the body, as "12-40". */
  public static final Property propositionSpan = property("propositionSpan");

  /** What positions of several articles are on that say the same, or its opposite. */
  public static final Property onProposal = property("onProposal");

  /** The polarity of a position's stance as it falls on the proposal, from -2 to 2. */
  public static final Property proposalPolarity = property("proposalPolarity");

  /** Who should act, is blamed, threatened, praised or supported. */
  public static final Property toward = property("toward");

  /** What the position amounts to. */
  public static final Property stance = property("stance");

  /** The words that show the stance, as printed. */
  public static final Property stanceText = property("stanceText");

  /** Where words that show the stance stand, in code points of the body, as "12-40". */
  public static final Property stanceSpan = property("stanceSpan");

  /** The words that bind the position, as printed. */
  public static final Property condition = property("condition");

  /** Where the words of a condition stand, in code points of the body, as "12-40". */
  public static final Property conditionSpan = property("conditionSpan");

  /** The same statement in another article. */
  public static final Property corroborates = property("corroborates");

  /** A statement that shows the position. */
  public static final Property expressedIn = property("expressedIn");

  /** Who says that this is what the holder thinks, where it is not the holder. */
  public static final Property ascribedBy = property("ascribedBy");

  /** From 0 to 1: how likely the extraction is right, by the pattern that found it. */
  public static final Property confidence = property("confidence");

  /** The version of the extractor at work. */
  public static final Property extractedBy = property("extractedBy");

  /** The extractor's version. */
  public static final Property extractorVersion = property("extractorVersion");

  /** From -2, strongly against, to 2, strongly for. */
  public static final Property polarity = property("polarity");

  /** The two-letter code of ISO 3166-1. */
  public static final Property iso3166 = property("iso3166");

  /** The adjective, or the word for the people. */
  public static final Property demonym = property("demonym");

  /** The capital, whose name stands for the government in the news. */
  public static final Property capital = property("capital");

  /** A name that stands for the government, such as Kremlin. */
  public static final Property metonym = property("metonym");

  /** The side of a person, organisation or outlet. */
  public static final Property country = property("country");

  /** The office held, where it is a known one. */
  public static final Property office = property("office");

  /** The office as printed, without the country. */
  public static final Property officeText = property("officeText");

  /** The country or organisation that the office belongs to. */
  public static final Property officeOf = property("officeOf");

  /** Whether who holds the office speaks for the country or organisation. */
  public static final Property speaksFor = property("speaksFor");

  /** Whether the outlet is a news agency, which others relay. */
  public static final Property agency = property("agency");

  /** What is found across articles of a name that one article gives alone. */
  public static final Resource ActorLink = resource("ActorLink");

  /** The actor of one article whose name is matched. */
  public static final Property linkOf = property("linkOf");

  /** An actor that the name may mean. */
  public static final Property candidate = property("candidate");

  /** Why the name is matched, or why it cannot be. */
  public static final Property linkReason = property("linkReason");

  /** Who belongs to a group: the ministers that "both ministers" means. */
  public static final Property member = property("member");

  /**
   * A name that means something else as often; it is read as this actor only where a text names the
   * actor otherwise too.
   */
  public static final Property ambiguousName = property("ambiguousName");

  private Demarche() {}

  private static Resource resource(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS + name);
  }
}
