/**
 * What can be asked: one class and one .rq file for each question. A question is an object with
 * typed options that gives rows; commands, pages and programs ask the same ones.
 */
@NullMarked
package org.demarche.questions;

import org.jspecify.annotations.NullMarked;
