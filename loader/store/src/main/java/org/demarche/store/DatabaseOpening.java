package org.demarche.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/** Opens a TDB2 database if it is whole, and leaves nothing behind where that fails. */
final class DatabaseOpening {
  private final Path store;
  private final Path files;

  /**
   * For one database.
   *
   * @param store the store's folder, of which is told what is wrong
   * @param files the database's folder
   */
  DatabaseOpening(Path store, Path files) {
    this.store = store;
    this.files = files;
  }

  /**
   * Opens the database, and makes one where there is none.
   *
   * @param made whether the database was once made to its end, so that all its files must be there
   * @throws StoreException when it is damaged
   */
  DatasetGraph open(boolean made) {
    if (made && DatabaseFiles.damage(files).isPresent()) {
      sayWhatIsDamaged();
    }
    try {
      return DatabaseMgr.connectDatasetGraph(files.toString());
    } catch (AlreadyLocked e) {
      // The lock is that of a store which is open in this process, perhaps under another name.
      throw e;
    } catch (RuntimeException | Error e) {
      release();
      throw e;
    }
  }

  /**
   * Looks a second time where nobody else has the database open: while another process writes, its
   * files need not agree.
   */
  private void sayWhatIsDamaged() {
    ProcessFileLock lock = DatabaseConnection.lockForLocation(container());
    lock.lockEx();
    try {
      DatabaseFiles.damage(files)
          .ifPresent(
              what -> {
                throw StoreDamage.of(store, what);
              });
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  /**
   * TDB2 keeps its locks and its journal when it fails to open a database, so that the next to open
   * it in this process would be told that it is in use.
   */
  private void release() {
    ProcessFileLock.release(DatabaseConnection.lockForLocation(container()));
    DatabaseFiles.current(files)
        .ifPresent(
            numbered -> {
              Location location = Location.create(numbered);
              ProcessFileLock.release(DatabaseConnection.lockForLocation(location));
              ChannelManager.release(location.absolute(Names.journalFile));
            });
  }

  private Location container() {
    return Location.create(files);
  }
}
