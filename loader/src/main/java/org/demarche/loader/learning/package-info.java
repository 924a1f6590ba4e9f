/** Linear models over hashed features: averaged perceptron and linear-chain conditional fields. */
@NullMarked
package org.demarche.loader.learning;

import org.jspecify.annotations.NullMarked;
