/** The names that people give to things, and the things they fit. */
@NullMarked
package org.demarche.questions.name;

import org.jspecify.annotations.NullMarked;
