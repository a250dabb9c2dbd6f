// Package index keeps an archive: SQLite is the truth, the bleve index beside it a
// cache of its text that can be thrown away at any time.
//
//	store, err := index.Open(ctx, "solieu-data", index.Options{Create: true, Now: time.Now})
//	duplicate, err := store.Accept(ctx, report, "rules/1", row) // one transaction
//	err = store.Sync(ctx)                                       // the text becomes searchable
//	result, err := store.Search(ctx, solieu.SearchRequest{Query: "thu ngân sách"})
//
// The data folder holds solieu.db, search/ and lock. One process uses a folder at a
// time. [Store] implements [solieu.Archive]; what only commands of maintenance need
// are its other methods.
//
// Two promises shape the code. A kill at any moment loses at most the document in
// hand: every change is one transaction, and what the search index has still to
// learn is written in the same transaction (table outbox). And nothing a person
// decided is ever overwritten: the table decision only grows.
package index
