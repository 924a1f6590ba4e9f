package org.demarche.command.output;

/**
 * How an answer is written.
 *
 * @param format the format
 * @param raw whether cells of CSV and TSV that look like formulas stay as they are
 */
public record OutputStyle(OutputFormat format, boolean raw) {}
