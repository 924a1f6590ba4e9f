/** Trains the models from treebanks and from articles annotated by hand. */
@NullMarked
package org.demarche.extraction.training;

import org.jspecify.annotations.NullMarked;
