package org.demarche.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person whom one article calls by one name alone.
 *
 * @param iri the person, in that article
 * @param name the name
 * @param article the article
 * @param date when it was published
 * @param side the country or organisation that it gives the person
 * @param office the office as printed
 */
record LoneName(
    String iri,
    String name,
    String article,
    @Nullable LocalDate date,
    @Nullable String side,
    @Nullable String office) {}
