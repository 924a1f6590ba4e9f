/** Options that several commands share. */
@NullMarked
package org.demarche.command.option;

import org.jspecify.annotations.NullMarked;
