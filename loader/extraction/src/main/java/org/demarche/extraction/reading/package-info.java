/** What is read from the encoder's vectors: frames, a cue with the words of its roles. */
@NullMarked
package org.demarche.extraction.reading;

import org.jspecify.annotations.NullMarked;
