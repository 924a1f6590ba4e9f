/** Finds talks, summits, calls and visits. */
@NullMarked
package org.demarche.loader.meeting;

import org.jspecify.annotations.NullMarked;
