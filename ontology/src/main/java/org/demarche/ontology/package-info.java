/** The Demarche vocabulary: OWL, SHACL, SKOS, and the Java constants for its terms. */
@NullMarked
package org.demarche.ontology;

import org.jspecify.annotations.NullMarked;
