/** Finds what stance a side takes on a topic. */
@NullMarked
package org.demarche.loader.position;

import org.jspecify.annotations.NullMarked;
