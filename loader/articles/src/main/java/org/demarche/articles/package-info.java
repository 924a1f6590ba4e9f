/** Reads articles from files and streams, as they come. */
@NullMarked
package org.demarche.articles;

import org.jspecify.annotations.NullMarked;
