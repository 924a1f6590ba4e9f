/** Reads articles from files and streams, as they come. */
@NullMarked
package org.demarche.loader.article;

import org.jspecify.annotations.NullMarked;
