/** The commands that bring articles in and take them out, and those that only read them. */
@NullMarked
package org.demarche.command.load;

import org.jspecify.annotations.NullMarked;
