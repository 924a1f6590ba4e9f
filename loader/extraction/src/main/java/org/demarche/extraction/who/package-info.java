/** Finds who, where and when an article speaks of, and who is who within it. */
@NullMarked
package org.demarche.extraction.who;

import org.jspecify.annotations.NullMarked;
