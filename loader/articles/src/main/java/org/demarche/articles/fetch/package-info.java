/** Fetches what a web address names, within limits and only from where it is welcome. */
@NullMarked
package org.demarche.articles.fetch;

import org.jspecify.annotations.NullMarked;
