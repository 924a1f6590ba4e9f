/** Brings articles from where they are read into a graph store, on all cores. */
@NullMarked
package org.demarche.loader.loading;

import org.jspecify.annotations.NullMarked;
