/**
 * What every command has: its three streams, exit statuses, and the words for numbers and failures.
 */
@NullMarked
package org.demarche.command.console;

import org.jspecify.annotations.NullMarked;
