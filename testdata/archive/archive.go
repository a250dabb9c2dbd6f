// Package archive carries the sample archive inside the program, for solieu demo:
// twenty monthly reports of an invented city, as its clerks would have saved them.
// TRUTH.md says what is true in them and which errors were planted.
package archive

import "embed"

//go:generate go run solieu/internal/testkit/archive/cmd -out ..

// Files holds the reports as a folder: 2019/…, 2020/….
//
//go:embed 2019 2020
var Files embed.FS
