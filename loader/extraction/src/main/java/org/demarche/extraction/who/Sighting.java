package org.demarche.extraction.who;

import org.jspecify.annotations.Nullable;

/**
 * A name as it is met once in an article, with what stands beside it.
 *
 * @param row the name
 * @param office the office printed beside it
 * @param gender what a title or the office tells
 * @param possessor the side in a possessive before it
 */
record Sighting(
    NameRow row,
    @Nullable OfficeMention office,
    @Nullable Gender gender,
    @Nullable Actor possessor) {}
