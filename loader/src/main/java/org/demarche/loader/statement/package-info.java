/** Finds attributions: source, cue and content. */
@NullMarked
package org.demarche.loader.statement;

import org.jspecify.annotations.NullMarked;
