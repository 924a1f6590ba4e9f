/** Makes positions of frames: whose, toward whom, about what. */
@NullMarked
package org.demarche.extraction.finding.position;

import org.jspecify.annotations.NullMarked;
