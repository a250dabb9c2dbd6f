// Package archive writes the sample archive: twenty monthly reports of an
// invented city, thành phố Hải Vân of tỉnh Đông Sơn, from January 2019 to August
// 2020. Place, people, projects and sentences are composed for this project.
//
// The numbers come from a small deterministic [Model], so the truth behind every
// sentence is known: which figure is printed where ([Fact]), which statements were
// made wrong on purpose ([Defect]) and which honest ones merely look wrong
// ([Trap]). Values are whole numbers with a decimal exponent; no float is used.
//
//	go run ./internal/testkit/archive/cmd -out testdata
//
// The command above writes everything below testdata/archive and testdata/broken.
// Markdown and DOCX files are byte-equal on every run; PDF files depend on the
// producers that are installed and are compared by their words.
package archive
