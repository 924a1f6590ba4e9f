/** Cuts an article into blocks, sentences, tokens and quotations. */
@NullMarked
package org.demarche.extraction.text;

import org.jspecify.annotations.NullMarked;
