package index

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"solieu"
)

// The schema's history. A file is never edited after a release; a change is the
// next number. The version lives in PRAGMA user_version, inside the file's header,
// so any SQLite tool shows it and no extra table or migration library is needed.
//
//go:embed migrations/*.sql
var migrationFiles embed.FS

type migration struct {
	version int
	name    string
	sql     string
}

// migrate brings the schema to the newest version, one transaction a step. A
// database of a newer program is refused with code newer_data.
func migrate(ctx context.Context, db *sql.DB, files fs.FS) error {
	steps, err := loadMigrations(files)
	if err != nil {
		return err
	}
	version, err := schemaVersion(ctx, db)
	if err != nil {
		return err
	}
	newest := len(steps)
	if version > newest {
		return &solieu.Error{Code: solieu.CodeNewerData, Message: fmt.Sprintf("the database has schema %d, this program knows %d; use the newer program", version, newest)}
	}
	for _, step := range steps[version:] {
		if err := applyMigration(ctx, db, step); err != nil {
			return err
		}
	}
	return nil
}

func schemaVersion(ctx context.Context, db *sql.DB) (version int, err error) {
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, fmt.Errorf("read the schema version: %w", err)
	}
	return version, nil
}

// loadMigrations reads the files in order and insists on 1, 2, 3 ...
func loadMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var steps []migration
	for i, name := range names {
		number, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return nil, &solieu.Error{Code: solieu.CodeInternal, Message: fmt.Sprintf("migration %s is not number %d", name, i+1)}
		}
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		steps = append(steps, migration{version, name, string(content)})
	}
	return steps, nil
}

// applyMigration runs one step together with its version number: a kill between
// the two cannot happen.
func applyMigration(ctx context.Context, db *sql.DB, step migration) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback() // after Commit this does nothing
	if _, err := tx.ExecContext(ctx, step.sql); err != nil {
		return fmt.Errorf("%s: %w", step.name, err)
	}
	if _, err := tx.ExecContext(ctx, "PRAGMA user_version = "+strconv.Itoa(step.version)); err != nil {
		return fmt.Errorf("%s: %w", step.name, err)
	}
	return tx.Commit()
}
