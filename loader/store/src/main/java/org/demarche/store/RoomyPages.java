package org.demarche.store;

import java.nio.ByteBuffer;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrWrapper;

/**
 * Blocks that look smaller than they are to who fills them. The pages of a B+Tree that is packed
 * through them are as full as those of a tree that has grown, and not more: into full pages nothing
 * can be inserted without splitting them, so that a large tree would grow by a half at once.
 */
final class RoomyPages extends BlockMgrWrapper {
  /**
   * A tree that grows in any order has pages that are 69 % full (A. Yao, Acta Informatica 1978).
   */
  private static final int PERCENT = 72;

  RoomyPages(BlockMgr blocks) {
    super(blocks);
  }

  @Override
  public Block allocate(int size) {
    return narrowed(super.allocate(size));
  }

  @Override
  public Block getWrite(long id) {
    return narrowed(super.getWrite(id));
  }

  @Override
  public void write(Block narrowed) {
    Block whole = new Block(narrowed.getId(), narrowed.getUnderlyingByteBuffer());
    whole.setModified(true);
    super.write(whole);
  }

  private static Block narrowed(Block whole) {
    ByteBuffer bytes = whole.getByteBuffer();
    Block narrowed = new Block(whole.getId(), bytes.slice(0, bytes.capacity() * PERCENT / 100));
    narrowed.setUnderlyingByteBuffer(bytes);
    return narrowed;
  }
}
