/** Writes what was extracted as RDF and as JSON. */
@NullMarked
package org.demarche.loader.graph;

import org.jspecify.annotations.NullMarked;
