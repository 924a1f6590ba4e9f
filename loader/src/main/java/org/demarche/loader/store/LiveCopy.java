package org.demarche.loader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
import org.apache.jena.dboe.base.file.BinaryDataFile;
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
import org.apache.jena.tdb2.store.TableBase;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.StoreConnection;

/** Writes what is live in a TDB2 database to new files. Nobody may write to it meanwhile. */
final class LiveCopy {
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
    parts.add(reading(() -> copy(nodes.getData(), nodesName + "-data")));
    parts.add(reading(() -> pack(tree(nodes), nodesName)));
    for (TableBase table : List.of(from.getQuadTable(), from.getTripleTable())) {
      for (TupleIndex index : table.getNodeTupleTable().getTupleTable().getIndexes()) {
        parts.add(reading(() -> pack(tree(index), index.getName())));
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

  private static BPlusTree tree(TupleIndex index) {
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

  /** Copies what a file of nodes had when the transaction began. */
  private void copy(BinaryDataFile data, String name) {
    try (FileChannel source = FileChannel.open(file(from.getLocation(), name));
        FileChannel target =
            FileChannel.open(
                file(to, name), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      long length = data.length();
      for (long done = 0; done < length; ) {
        done += source.transferTo(done, length - done, target);
      }
      target.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Location folder, String name) {
    return Path.of(folder.getPath(name, Names.extObjNodeData));
  }

  private static void copyPrefixes(DatasetGraphTDB from, DatasetGraphTDB copy) {
    Txn.executeRead(
        from, () -> Txn.executeWrite(copy, () -> copy.prefixes().putAll(from.prefixes())));
  }

  private void fill(Consumer<DatasetGraphTDB> source) {
    try {
      source.accept(
          StoreConnection.connectCreate(to, from.getStoreParams(), from.getReorderTransform())
              .getDatasetGraphTDB());
    } finally {
      StoreConnection.release(to);
    }
  }
}
