/** The {@code demarche} command, one class for each subcommand in the packages below. */
@NullMarked
package org.demarche.command;

import org.jspecify.annotations.NullMarked;
