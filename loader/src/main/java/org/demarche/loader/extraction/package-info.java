/** Runs the stages over one article. */
@NullMarked
package org.demarche.loader.extraction;

import org.jspecify.annotations.NullMarked;
