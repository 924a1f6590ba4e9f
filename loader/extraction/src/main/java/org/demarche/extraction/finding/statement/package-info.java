/** Finds attributions: source, cue and content. */
@NullMarked
package org.demarche.extraction.finding.statement;

import org.jspecify.annotations.NullMarked;
