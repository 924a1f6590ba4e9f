/** Keeps article graphs in TDB2, with a text index. */
@NullMarked
package org.demarche.store;

import org.jspecify.annotations.NullMarked;
