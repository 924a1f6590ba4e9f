/** Measures what was extracted against articles annotated by hand. */
@NullMarked
package org.demarche.extraction.evaluation;

import org.jspecify.annotations.NullMarked;
