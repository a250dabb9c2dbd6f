package app

import "solieu/audit"

// Checks lists the ids of the checks that the audit runs.
func Checks() []string {
	var ids []string
	for _, c := range audit.Checks() {
		ids = append(ids, c.ID)
	}
	return ids
}
