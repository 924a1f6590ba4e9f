/** The server as a command. */
@NullMarked
package org.demarche.command.serve;

import org.jspecify.annotations.NullMarked;
