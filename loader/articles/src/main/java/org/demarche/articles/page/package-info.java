/** Finds the article in a web page: its main text, and what the page says of it. */
@NullMarked
package org.demarche.articles.page;

import org.jspecify.annotations.NullMarked;
