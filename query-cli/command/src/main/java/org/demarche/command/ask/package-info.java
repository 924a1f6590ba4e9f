/** The reading commands: each puts its options into a question and writes the answer. */
@NullMarked
package org.demarche.command.ask;

import org.jspecify.annotations.NullMarked;
