/** Finds talks, summits, calls and visits. */
@NullMarked
package org.demarche.extraction.finding.meeting;

import org.jspecify.annotations.NullMarked;
