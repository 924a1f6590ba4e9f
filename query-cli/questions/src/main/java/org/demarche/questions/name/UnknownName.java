package org.demarche.questions.name;

import java.util.List;

/**
 * A name that fits nothing.
 *
 * @param kind what it was looked for among
 * @param text the name as it was given
 * @param nearest up to three names that look most like it
 */
public record UnknownName(NameKind kind, String text, List<String> nearest) {}
