package org.demarche.extraction.who;

import org.jspecify.annotations.Nullable;

/**
 * An office printed beside a name.
 *
 * @param office the office
 * @param printed its words, without the country
 * @param side the country or organisation that it belongs to
 */
record OfficeMention(Office office, String printed, @Nullable Actor side) {}
