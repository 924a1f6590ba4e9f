/** Parts of speech, lemmas and dependencies of a sentence. */
@NullMarked
package org.demarche.extraction.reading.syntax;

import org.jspecify.annotations.NullMarked;
