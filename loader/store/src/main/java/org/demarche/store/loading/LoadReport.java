package org.demarche.store.loading;

import java.time.Duration;
import org.demarche.store.LoadCounts;

/**
 * How far a load has come, or what it came to.
 *
 * @param counts what was put
 * @param failed inputs, or parts of inputs, that gave no article
 * @param otherLanguage articles, of those put or left as they were, that are not in English and so
 *     have no statements
 * @param handled articles that were read and need nothing more but to be put
 * @param characters of the texts of articles that were analysed, in code points
 * @param elapsed since the start
 * @param stopped whether it was stopped before the end of the input
 */
public record LoadReport(
    LoadCounts counts,
    int failed,
    int otherLanguage,
    long handled,
    long characters,
    Duration elapsed,
    boolean stopped) {}
