/** Parts of speech, lemmas and dependencies of a sentence. */
@NullMarked
package org.demarche.loader.syntax;

import org.jspecify.annotations.NullMarked;
