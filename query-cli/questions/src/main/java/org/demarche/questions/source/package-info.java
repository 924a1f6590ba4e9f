/** Where questions are answered: a store or an endpoint; the text of queries, and their rows. */
@NullMarked
package org.demarche.questions.source;

import org.jspecify.annotations.NullMarked;
