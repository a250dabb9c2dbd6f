// Package ingest turns files into documents: it finds them, decides by content what
// they are, and has the right reader read them, in this process ([Read]) or in a
// child process with a deadline and a memory limit ([Pool]).
//
//	files, err := ingest.Walk([]string{"bao-cao"})
//	doc, err := ingest.Read(ctx, files[0], ingest.Limits{})
//
// Readers live in plain, docx and pdf; package outline gives all of them the same
// headings, lists and numbering paths.
package ingest
