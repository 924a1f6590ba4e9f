/** The {@code demarche} command: one class a subcommand, its SPARQL beside it in .rq files. */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
