/** Word pieces and the model that gives each word of a text its vector. */
@NullMarked
package org.demarche.extraction.encoder;

import org.jspecify.annotations.NullMarked;
