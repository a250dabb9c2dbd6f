// Package audit asks whether the figures of reports agree with each other.
//
//	findings := audit.Run(reports, all, audit.Config{})
//	for _, f := range findings {
//		fmt.Println(f.Severity, f.Check, f.Message)
//	}
//
// Every printed number is a closed interval of true values; two statements
// contradict each other only when no true values could produce both. That makes a
// violation a proof under one reading of the sentence. Before it is reported, other
// readings are tried: digits cut off instead of rounded, another numerator of the
// same indicator, a revision of the month before. What one of them explains is no
// finding. Passes are findings too, so that a reader sees what was checked.
//
// Arithmetic is on exact fractions; nothing passes through a float.
package audit
