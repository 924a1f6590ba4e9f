/** Brings articles from where they are read into a graph store, on all cores. */
@NullMarked
package org.demarche.store.loading;

import org.jspecify.annotations.NullMarked;
