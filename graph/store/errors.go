package store

import "errors"

// The errors to branch on. Those that Open and Load return wrap one of them
// whenever the cause is one of these; nothing on disk has been changed then.
var (
	// ErrNotStore: the directory holds something else than a database of this
	// package.
	ErrNotStore = errors.New("not a lienket database")
	// ErrNewerFormat: the database was written by a later version.
	ErrNewerFormat = errors.New("database format is newer than this program")
	// ErrLocked: another process has the database open.
	ErrLocked = errors.New("database is in use by another process")
	// ErrReadOnly: the directory or its file system cannot be written to, which
	// opening needs.
	ErrReadOnly = errors.New("database directory is not writable")
	// ErrNoSpace: the disk is too full to write safely. The database stays
	// readable and whole.
	ErrNoSpace = errors.New("not enough disk space")
	// ErrCorrupt: bytes on disk are not what was written.
	ErrCorrupt = errors.New("database is damaged")
	// ErrClosed: the database, snapshot or transaction has been closed.
	ErrClosed = errors.New("database is closed")
	// ErrNotFound: there is no database to open, and Options.Existing was set.
	ErrNotFound = errors.New("no database there")
	// ErrNotEmpty: the database that Restore is to fill holds quads already.
	ErrNotEmpty = errors.New("database is not empty")
	// ErrBackup: the stream given to Restore is not a whole backup.
	ErrBackup = errors.New("not a whole backup stream")
)
