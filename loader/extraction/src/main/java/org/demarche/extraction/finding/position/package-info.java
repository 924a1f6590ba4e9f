/** Finds what stance a side takes on a topic. */
@NullMarked
package org.demarche.extraction.finding.position;

import org.jspecify.annotations.NullMarked;
