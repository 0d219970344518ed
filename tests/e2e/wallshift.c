/* Moves the wall clock of one program from outside, for end-to-end tests: preload it, and write a number of
 * nanoseconds (signed, eight bytes, native order) into the file named by FOLLOWUP_WALLSHIFT. Only CLOCK_REALTIME is
 * moved; the monotonic clock runs on, which is what a program sees when the computer slept or somebody set the clock. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *shift;

static int64_t nanoseconds(void) {
    static const int64_t none = 0;
    if (!shift) {
        const char *path = getenv("FOLLOWUP_WALLSHIFT");
        int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        void *mapped = file < 0 ? MAP_FAILED : mmap(NULL, sizeof none, PROT_READ, MAP_SHARED, file, 0);
        if (file >= 0) close(file);
        shift = mapped == MAP_FAILED ? &none : mapped;
    }
    return *shift;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int failed = (int)syscall(SYS_clock_gettime, clock, time);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        const int64_t second = 1000000000, moved = nanoseconds();
        int64_t rest = time->tv_nsec + moved % second;
        time->tv_sec += moved / second + (rest >= second) - (rest < 0);
        time->tv_nsec = rest + (rest < 0 ? second : 0) - (rest >= second ? second : 0);
    }
    return failed;
}

int gettimeofday(struct timeval *restrict value, void *restrict zone) {
    struct timespec now;
    int failed = clock_gettime(CLOCK_REALTIME, &now);
    (void)zone;
    value->tv_sec = now.tv_sec;
    value->tv_usec = now.tv_nsec / 1000;
    return failed;
}

time_t time(time_t *out) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (out) *out = now.tv_sec;
    return now.tv_sec;
}
