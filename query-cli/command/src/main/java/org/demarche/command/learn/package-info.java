/** Training of models, and the measure of what they find. */
@NullMarked
package org.demarche.command.learn;

import org.jspecify.annotations.NullMarked;
