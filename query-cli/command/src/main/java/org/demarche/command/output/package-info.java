/** How answers are written: tables, separated values, JSON, Turtle and drawings. */
@NullMarked
package org.demarche.command.output;

import org.jspecify.annotations.NullMarked;
