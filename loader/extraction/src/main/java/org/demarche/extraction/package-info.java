/** Runs the stages over one article. */
@NullMarked
package org.demarche.extraction;

import org.jspecify.annotations.NullMarked;
