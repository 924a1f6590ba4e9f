/** Finds what sides did. */
@NullMarked
package org.demarche.extraction.finding.action;

import org.jspecify.annotations.NullMarked;
