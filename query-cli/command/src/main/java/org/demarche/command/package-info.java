/** The {@code demarche} command: one class a subcommand, its SPARQL beside it in .rq files. */
@NullMarked
package org.demarche.command;

import org.jspecify.annotations.NullMarked;
