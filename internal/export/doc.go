// Package export knows how figures, observations, findings and hits look outside of
// the program: the rows of its public format, as JSON lines, JSON, CSV or a workbook.
// The command line and the web pages write the same rows.
//
//	out, err := export.NewWriter[export.FigureRow](os.Stdout, "csv")
//	...
//	err = out.Write(export.Figure(doc, solieu.NewMapper(doc.Text), figure))
//	...
//	err = out.Close()
//
// Field names are a public interface: fields are added, never renamed.
package export
