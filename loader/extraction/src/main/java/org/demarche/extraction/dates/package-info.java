/** Dates that are as exact as a text gives them, and where a text gives them. */
@NullMarked
package org.demarche.extraction.dates;

import org.jspecify.annotations.NullMarked;
