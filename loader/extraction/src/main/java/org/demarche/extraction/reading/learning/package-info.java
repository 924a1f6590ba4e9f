/** Linear models over hashed features: averaged perceptron and linear-chain conditional fields. */
@NullMarked
package org.demarche.extraction.reading.learning;

import org.jspecify.annotations.NullMarked;
