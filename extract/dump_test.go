package extract_test

import (
	"context"
	"fmt"
	"os"
	"testing"

	"solieu/ingest/meta"
	"solieu/ingest/plain"
)

func TestDump(t *testing.T) {
	f := os.Getenv("DUMP")
	if f == "" {
		t.Skip("no")
	}
	data, _ := os.ReadFile(f)
	doc, err := plain.Read(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	meta.Fill(doc)
	fmt.Printf("%+v\n", doc.Meta)
	for i, b := range doc.Blocks {
		s := []rune(doc.BlockText(i))
		fmt.Printf("%d %s L%d %q sec=%q %v | %.70s\n", i, b.Kind, b.Level, b.Label, b.Section, b.Cell, string(s))
	}
}
