/** Makes meetings of frames: of whom, where, when, about what. */
@NullMarked
package org.demarche.extraction.finding.meeting;

import org.jspecify.annotations.NullMarked;
