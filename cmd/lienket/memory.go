package main

import (
	"os"
	"runtime/debug"
)

// collectRarely lets the heap grow to five times what is in use before it is
// collected, but not past heapGoal: analysis makes much that is gone with the
// article, and a collection costs what is kept, the lists and the models. Who set
// GOGC or GOMEMLIMIT has it their way.
func collectRarely() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(heapGoal)
}

// heapGoal is where collections become frequent, in bytes.
const heapGoal = 768 << 20
