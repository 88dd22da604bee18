//go:build unix

package store

import (
	"fmt"
	"unsafe"

	"golang.org/x/sys/unix"
)

// offHeap returns n zero values in memory that the garbage collector does not
// count, and the function that gives it back. T must hold no pointers. Memory
// is only taken from the system where it is touched.
func offHeap[T any](n int) ([]T, func(), error) {
	var zero T
	b, err := unix.Mmap(-1, 0, max(1, n*int(unsafe.Sizeof(zero))), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		return nil, nil, fmt.Errorf("take %d bytes of memory: %w", n*int(unsafe.Sizeof(zero)), err)
	}
	return unsafe.Slice((*T)(unsafe.Pointer(&b[0])), n), func() { _ = unix.Munmap(b) }, nil
}
