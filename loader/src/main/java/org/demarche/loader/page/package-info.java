/** Finds the article in a web page: its main text, and what the page says of it. */
@NullMarked
package org.demarche.loader.page;

import org.jspecify.annotations.NullMarked;
