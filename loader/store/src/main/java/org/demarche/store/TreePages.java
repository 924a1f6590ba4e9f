package org.demarche.store;

import org.apache.jena.dboe.base.buffer.PtrBuffer;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * Counts the pages of a B+Tree. A transaction writes each page that it changes anew, at the end of
 * the file, so that a tree has more pages in its files than it consists of.
 */
final class TreePages {
  private final BPTreeNodeMgr branches;
  private long live;

  private TreePages(BPlusTree tree) {
    this.branches = tree.getNodeManager();
  }

  /** How many pages the files have. */
  static long allocated(BPlusTree tree) {
    return tree.getNodeManager().getBlockMgr().allocLimit()
        + tree.getRecordsMgr().getBlockMgr().allocLimit();
  }

  /**
   * How many pages a tree consists of, within the caller's transaction. The branches are read for
   * it, which are about one page in a hundred.
   */
  static long live(BPlusTree tree) {
    TreePages pages = new TreePages(tree);
    pages.count(tree.getRootId());
    return pages.live;
  }

  private void count(int branch) {
    BPTreeNode node = branches.getRead(branch);
    live++;
    PtrBuffer below = node.getPtrBuffer();
    if (node.isLeaf()) {
      live += below.size();
    } else {
      for (int i = 0; i < below.size(); i++) {
        count(below.get(i));
      }
    }
    branches.release(node);
  }
}
