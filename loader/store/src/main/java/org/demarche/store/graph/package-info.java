/** Writes what was extracted as RDF and as JSON. */
@NullMarked
package org.demarche.store.graph;

import org.jspecify.annotations.NullMarked;
