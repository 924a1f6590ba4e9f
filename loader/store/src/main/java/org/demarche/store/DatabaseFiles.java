package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;

/**
 * Looks whether a TDB2 database's files can be what TDB2 has left there. TDB2 itself does not look:
 * when it opens a database it makes anew what is missing and fills up with zeros what is cut off,
 * and then answers as if nothing had been there. So this has to come first.
 *
 * <p>It takes the same short time for a database of any size. Beside each file stands another that
 * says how much of it counts, so that a file that is missing, emptied, or cut off within that part
 * is known, and one cut off behind it has lost nothing. Of each tree the root is looked at, and the
 * journal is read whole, which is a kilobyte after a crash and nothing otherwise.
 *
 * <p>Not looked at is what lies in the middle of a file, since that would mean to read it all: TDB2
 * keeps no checksums. A page of garbage there is met as a failure by the query that comes to it,
 * which {@link StoreDamage} knows. Two things are met by nobody: a page that holds what could be,
 * such as an older state of itself or an empty page, and a text whose letters were changed within
 * the node table. Only a second copy would tell these.
 */
final class DatabaseFiles {
  private static final Pattern NUMBERED = Pattern.compile("Data-\\d{1,9}");

  private static final int PAGE = SystemIndex.BlockSize;

  /** A tree's root, and how many pages its branches and its leaves have. */
  private static final int TREE_STATE = 3 * Long.BYTES;

  /** How long a file of nodes is, and a number that is not used. */
  private static final int DATA_STATE = 2 * Long.BYTES;

  // What the first byte of a branch says; which one depends on what is below.
  private static final int ABOVE_BRANCHES = 6;
  private static final int ABOVE_LEAVES = 7;

  /** The length of what follows, a checksum, the type and the part of the database. */
  private static final int ENTRY = 4 * Integer.BYTES;

  private static final int CHECKSUM_AT = Integer.BYTES;
  private static final int TYPE_AT = 2 * Integer.BYTES;
  private static final int LAST_TYPE = 4;

  private final Path folder;
  private final List<String> wrong = new ArrayList<>();

  private DatabaseFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * What is wrong in a few words, such as "GSPO.dat is missing"; empty when nothing is seen.
   *
   * @param database the folder that holds the database's numbered folders; what is there must have
   *     been whole once
   */
  static Optional<String> damage(Path database) {
    Optional<Path> current = current(database);
    if (current.isEmpty()) {
      return Optional.of("the database is missing");
    }
    Path folder = current.get();
    DatabaseFiles files = new DatabaseFiles(folder);
    try {
      files.look(names(database, folder));
    } catch (NoSuchFileException e) {
      files.wrong.add(Path.of(e.getFile()).getFileName() + " is missing");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.wrong.stream().findFirst();
  }

  /**
   * The numbered folder that TDB2 opens. TDB2's own search for it fails at a copy that a process
   * has left unfinished, unless that was cleared away before.
   */
  static Optional<Path> current(Path database) {
    try (Stream<Path> all = Files.list(database)) {
      return all.filter(path -> NUMBERED.matcher(path.getFileName().toString()).matches())
          .max(Comparator.comparingInt(DatabaseFiles::number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Path numbered) {
    return Integer.parseInt(numbered.getFileName().toString().substring("Data-".length()));
  }

  /** As TDB2 finds them. */
  private static StoreParams names(Path database, Path folder) {
    for (Path place : List.of(folder, database)) {
      StoreParams given = StoreParamsCodec.read(Location.create(place));
      if (given != null) {
        return given;
      }
    }
    return StoreParams.getDftStoreParams();
  }

  private void look(StoreParams names) throws IOException {
    for (String nodes : List.of(names.getNodeTableBaseName(), names.getPrefixTableBaseName())) {
      lookAtTree(nodes);
      lookAtData(nodes + "-data");
    }
    for (String[] indexes :
        List.of(names.getTripleIndexes(), names.getQuadIndexes(), names.getPrefixIndexes())) {
      for (String index : indexes) {
        lookAtTree(index);
      }
    }
    lookAtJournal(folder.resolve(Names.journalFile));
  }

  private void lookAtTree(String name) throws IOException {
    Path branches = file(name, Names.extBptTree);
    Path leaves = file(name, Names.extBptRecords);
    Path stateFile = file(name, Names.extBptState);
    ByteBuffer state = state(stateFile, TREE_STATE);
    long root = state.getLong();
    long branchPages = state.getLong();
    long leafPages = state.getLong();
    if (root < 0 || root >= branchPages || branchPages > Integer.MAX_VALUE || leafPages < 1) {
      wrong.add(overwritten(stateFile));
      return;
    }
    lookAtLength(branches, branchPages, PAGE);
    lookAtLength(leaves, leafPages, PAGE);
    if (wrong.isEmpty()) {
      lookAtRoot(branches, root);
    }
  }

  private void lookAtRoot(Path branches, long root) throws IOException {
    try (FileChannel file = FileChannel.open(branches)) {
      int type = read(file, root * PAGE, Integer.BYTES).getInt() >>> 24;
      if (type != ABOVE_BRANCHES && type != ABOVE_LEAVES) {
        wrong.add(overwritten(branches));
      }
    }
  }

  private void lookAtData(String name) throws IOException {
    Path data = file(name, Names.extObjNodeData);
    Path stateFile = file(name, Names.extBdfState);
    long length = state(stateFile, DATA_STATE).getLong();
    if (length < 0) {
      wrong.add(overwritten(stateFile));
    }
    // What lies behind it was written for a transaction that never ended.
    lookAtLength(data, length, 1);
  }

  /** It may be longer, since TDB2 makes room in large steps. */
  private void lookAtLength(Path file, long pages, int pageSize) throws IOException {
    long size = Files.size(file);
    if (size / pageSize < pages || size % pageSize != 0) {
      wrong.add(cutOff(file));
    }
  }

  private ByteBuffer state(Path file, int size) throws IOException {
    byte[] state = Files.readAllBytes(file);
    if (state.length != size) {
      wrong.add(cutOff(file));
    }
    return ByteBuffer.allocate(size).put(state, 0, Math.min(size, state.length)).rewind();
  }

  /**
   * TDB2 reads a journal when it opens a database, and takes the memory that an entry asks for
   * before it looks at the entry's checksum.
   *
   * <p>A journal that ends within an entry is what a power cut in the middle of a commit can leave
   * too, and then all else is as before that commit. It cannot be told from a journal that was cut
   * off after a commit of which a part is in the other files, and TDB2 opens neither.
   */
  private void lookAtJournal(Path journal) throws IOException {
    try (FileChannel file = FileChannel.open(journal)) {
      long size = file.size();
      long at = 0;
      while (at < size && wrong.isEmpty()) {
        long left = size - at - ENTRY;
        ByteBuffer entry = left < 0 ? ByteBuffer.allocate(ENTRY) : read(file, at, ENTRY);
        int length = Math.max(0, entry.getInt());
        if (length > left) {
          wrong.add(cutOff(journal));
          return;
        }
        int type = entry.getInt(TYPE_AT);
        if (type < 1
            || type > LAST_TYPE
            || entry.getInt(CHECKSUM_AT) != checksum(entry, read(file, at + ENTRY, length))) {
          wrong.add(overwritten(journal));
        }
        at += ENTRY + length;
      }
    }
  }

  private static int checksum(ByteBuffer entry, ByteBuffer data) {
    Adler32 sum = new Adler32();
    sum.update(entry.duplicate().putInt(CHECKSUM_AT, 0).rewind());
    sum.update(data);
    return (int) sum.getValue();
  }

  private static ByteBuffer read(FileChannel file, long at, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
      // It goes on where it stopped.
    }
    return bytes.rewind();
  }

  private Path file(String name, String extension) {
    return folder.resolve(name + "." + extension);
  }

  private static String cutOff(Path file) {
    return file.getFileName() + " is cut off";
  }

  private static String overwritten(Path file) {
    return file.getFileName() + " holds what cannot be";
  }
}
