package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.TableBase;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.CopyDSG;

/** Writes what is live in a TDB2 database to new files. Nobody may write to it meanwhile. */
final class LiveCopy {
  /** A tree is packed when more than one page in so many is old. */
  private static final long PAGES_FOR_ONE_OLD = 5;

  private final DatasetGraphTDB from;
  private final Location to;

  private LiveCopy(DatasetGraphTDB from, Location to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Copies tree by tree: each B+Tree is read in its own order and written anew from the leaves up,
   * as TDB2's xloader does it. No quad is decoded and nothing is sorted, so that it takes a small
   * part of the time in which every quad is put into a new database. The nodes keep their numbers;
   * those that no quad has any more stay.
   *
   * <p>Of trees that hold few old pages just the branches are read: the copy gets the same files
   * under a second name, where the file system allows that. TDB2 never writes to a page again once
   * it is committed, nor to the data of a node; it only appends. Such trees are the indexes that
   * begin with the graph or the subject, since what is new comes at their end.
   *
   * @param to an empty folder
   */
  static void packed(DatasetGraphTDB from, Location to) {
    new LiveCopy(from, to).pack();
  }

  /**
   * Copies quad by quad, with just those nodes that they have.
   *
   * @param to an empty folder
   */
  static void rewritten(DatasetGraphTDB from, Location to) {
    new LiveCopy(from, to).fill(copy -> CopyDSG.copy(from, copy));
  }

  private void pack() {
    NodeTableTRDF nodes = nodes();
    String nodesName = from.getStoreParams().getNodeTableBaseName();
    List<Callable<Void>> parts = new ArrayList<>();
    parts.add(reading(() -> share(nodesName + "-data", Names.extObjNodeData)));
    parts.add(reading(() -> renew(tree(nodes), nodesName)));
    for (TableBase table : List.of(from.getQuadTable(), from.getTripleTable())) {
      for (TupleIndex index : table.getNodeTupleTable().getTupleTable().getIndexes()) {
        parts.add(reading(() -> renew(tree(index), index.getName())));
      }
    }
    run(parts);
    fill(copy -> copyPrefixes(from, copy));
  }

  private NodeTableTRDF nodes() {
    return (NodeTableTRDF) from.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
  }

  private static BPlusTree tree(NodeTableTRDF nodes) {
    return (BPlusTree) nodes.getIndex();
  }

  static BPlusTree tree(TupleIndex index) {
    return (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
  }

  /** Each part is read in a transaction of its own, since these belong to threads. */
  private Callable<Void> reading(Runnable part) {
    return () -> {
      Txn.executeRead(from, part);
      return null;
    };
  }

  private static void run(List<Callable<Void>> parts) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> part : workers.invokeAll(parts)) {
        part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("the compaction was interrupted", e);
    } catch (ExecutionException e) {
      throw new StoreException("the store cannot be compacted: " + e.getMessage(), e);
    }
  }

  private void renew(BPlusTree tree, String name) {
    long pages = TreePages.allocated(tree);
    long old = pages - TreePages.live(tree);
    if (old * PAGES_FOR_ONE_OLD <= pages) {
      share(name, Names.extBptTree);
      share(name, Names.extBptRecords);
      // It says which page is the root, and is the one file of a tree that is written in place.
      copy(name, Names.extBptState);
    } else {
      pack(tree, name);
    }
  }

  private void pack(BPlusTree tree, String name) {
    FileSet files = new FileSet(to, name);
    BlockMgr branches = blocks(files, Names.extBptTree);
    BlockMgr leaves = new RoomyPages(blocks(files, Names.extBptRecords));
    BPlusTreeParams params = tree.getParams();
    Iterator<Record> records = tree.iterator();
    BPlusTree packed =
        BPlusTreeRewriter.packIntoBPlusTree(
            records,
            params,
            params.getRecordFactory(),
            FileFactory.createBufferChannel(files, Names.extBptState),
            branches,
            leaves);
    packed.sync();
    packed.close();
  }

  private static BlockMgr blocks(FileSet files, String extension) {
    return BlockMgrFactory.create(
        files,
        extension,
        SystemIndex.BlockSize,
        SystemIndex.BlockReadCacheSize,
        SystemIndex.BlockWriteCacheSize);
  }

  private void share(String name, String extension) {
    try {
      Files.createLink(file(to, name, extension), file(from.getLocation(), name, extension));
    } catch (UnsupportedOperationException | IOException e) {
      copy(name, extension);
    }
  }

  private void copy(String name, String extension) {
    Path target = file(to, name, extension);
    try {
      Files.copy(
          file(from.getLocation(), name, extension), target, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
        written.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Location folder, String name, String extension) {
    return Path.of(folder.getPath(name, extension));
  }

  private static void copyPrefixes(DatasetGraphTDB from, DatasetGraphTDB copy) {
    Txn.executeRead(
        from, () -> Txn.executeWrite(copy, () -> copy.prefixes().putAll(from.prefixes())));
  }

  /**
   * The copy is opened past the list of open databases, whose release would collect all garbage.
   */
  private void fill(Consumer<DatasetGraphTDB> source) {
    DatasetGraphTDB copy =
        TDB2StorageBuilder.build(to, from.getStoreParams(), from.getReorderTransform());
    try {
      source.accept(copy);
    } finally {
      copy.shutdown();
    }
  }
}
