package org.demarche.articles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text as published.
 *
 * @param id the input's own id, or the file's name without its ending
 * @param text the whole text, well-formed Unicode, with line feeds as line ends
 * @param title the headline; never blank
 * @param date when it was published
 * @param outlet the name of who published it
 * @param via the name of the agency it relays, where the input says so
 * @param url where it was published
 * @param language a BCP 47 tag
 */
public record Article(
    String id,
    String text,
    String title,
    @Nullable LocalDate date,
    @Nullable String outlet,
    @Nullable String via,
    @Nullable String url,
    String language) {}
