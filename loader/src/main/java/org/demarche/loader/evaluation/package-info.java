/** Measures what was extracted against articles annotated by hand. */
@NullMarked
package org.demarche.loader.evaluation;

import org.jspecify.annotations.NullMarked;
