/** What results were made with. */
@NullMarked
package org.demarche.extraction.provenance;

import org.jspecify.annotations.NullMarked;
