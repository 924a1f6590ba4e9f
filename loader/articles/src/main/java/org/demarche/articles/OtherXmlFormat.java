package org.demarche.articles;

import java.io.IOException;

/** XML of another kind: refused in one line, rather than taken for text. */
final class OtherXmlFormat implements Format {
  @Override
  public boolean recognizes(Head head) {
    return head.startsWith("<?xml") || head.startsWith("<!DOCTYPE");
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    Head head = part.head();
    XmlItems.refuseEntities(head.text());
    throw new UnreadableException(
        "is XML of a kind that is not read (<"
            + head.rootElement()
            + ">); RSS, Atom, NewsML-G2 and XHTML are");
  }
}
