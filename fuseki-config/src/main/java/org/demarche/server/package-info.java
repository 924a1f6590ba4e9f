/** The embedded server: SPARQL over a store, and a start page that says what is there. */
@NullMarked
package org.demarche.server;

import org.jspecify.annotations.NullMarked;
