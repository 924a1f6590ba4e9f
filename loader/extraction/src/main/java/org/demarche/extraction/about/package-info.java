/** What an article and its passages are about: the concepts of the topic scheme, and countries. */
@NullMarked
package org.demarche.extraction.about;

import org.jspecify.annotations.NullMarked;
