package org.demarche.extraction.finding.statement;

/** How a statement is reported. */
public enum QuotationKind {
  /** Word for word, between quotation marks. */
  DIRECT,
  /** In the reporter's words. */
  INDIRECT,
  /** In the reporter's words with a part between quotation marks. */
  MIXED
}
