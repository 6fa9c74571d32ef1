#!/usr/bin/env python3
"""picker.py [frame|keys|idle|memory ...]: measures the picker on a pseudo-terminal, by turns with
fzf and `aws configure list-profiles` in the same run, and prints medians and ratios.

  frame   from exec to the first picture that shows a profile, and to its last byte
  keys    from writing a key to the last byte of what it changes; fzf gets the profiles' names
  idle    processor time of a picker that nobody uses
  memory  resident and proportional memory, at the first picture and after some keys

Options: --alug FILE, --counts 1000,10000, --sizes 80x24,140x40, --runs N, --delay SECONDS before the
first key, --idle SECONDS, --java HOME (what the launcher gets as ALUG_JAVA_HOME), --no-peers.
"""
import argparse
import contextlib
import fcntl
import glob
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

HERE = os.path.dirname(os.path.realpath(__file__))
END_OF_FRAME = b"\x1b[?2026l"
ROW = re.compile(rb"team\d+-")
# What is typed: a word letter by letter, then gone again; the first letter alone is the first key.
WORDS = ["prod", "admin", "tm7dev", "stag bil", "aud"]
QUIET = 0.08


class Program:
    """A program on a terminal of its own, started when `go` is called."""

    def __init__(self, command, size, environment, stdin=None):
        columns, rows = size
        gate, self.gate = os.pipe()
        self.pid, self.tty = pty.fork()
        if self.pid == 0:
            os.close(self.gate)
            os.read(gate, 1)
            os.close(gate)
            if stdin:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            os.execve(command[0], command, environment)
        os.close(gate)
        fcntl.ioctl(self.tty, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.ended = False

    def go(self):
        self.started = time.perf_counter()
        os.write(self.gate, b"x")
        os.close(self.gate)

    def read(self, timeout):
        """What comes next and when; None when nothing comes in that time or it has ended."""
        if not select.select([self.tty], [], [], max(0, timeout))[0]:
            return None
        try:
            data = os.read(self.tty, 1 << 16)
        except OSError:
            data = b""
        if not data:
            self.ended = True
            return None
        return time.perf_counter(), data

    def first_frame(self, limit=30):
        """Seconds to the bytes that show a profile, and to the last byte of their frame."""
        seen, shown, last, all_bytes = b"", None, None, 0
        deadline = self.started + limit
        while time.perf_counter() < deadline:
            got = self.read(QUIET if shown else 1)
            if self.ended or (got is None and shown):
                break
            if got is None:
                continue
            at, data = got
            seen += data
            all_bytes += len(data)
            if shown is None and ROW.search(seen):
                shown = last = at
            elif shown is not None:
                last = at
            if shown is not None and seen.rstrip().endswith(END_OF_FRAME):
                break
        if shown is None:
            raise SystemExit("no profile was shown; got %r" % seen[-300:])
        return shown - self.started, last - self.started

    def key(self, keys):
        """Seconds to the last byte that comes before it is quiet again, and how many came."""
        start = time.perf_counter()
        os.write(self.tty, keys)
        last, count, wait = None, 0, 3
        while True:
            got = self.read(wait)
            if got is None:
                return (last - start if last else float("nan")), count
            last, data = got
            count += len(data)
            wait = QUIET

    def quiet(self, seconds):
        """Reads until nothing came for so long."""
        while self.read(seconds) is not None:
            pass

    def until_end(self):
        while self.read(60) is not None:
            pass
        return time.perf_counter() - self.started

    def java(self):
        """The process that draws: this one, or the JVM it waits for."""
        for line in subprocess.run(["ps", "-o", "pid=,comm=", "--ppid", str(self.pid)],
                                   capture_output=True, text=True).stdout.splitlines():
            pid, name = line.split(None, 1)
            if name.strip() == "java":
                return int(pid)
        return self.pid

    def cpu(self):
        """Seconds of processor time, of the threads that live."""
        total = 0
        for file in glob.glob("/proc/%d/task/*/schedstat" % self.java()):
            with contextlib.suppress(OSError), open(file) as stat:
                total += int(stat.read().split()[0])
        return total / 1e9

    def ticks(self):
        with open("/proc/%d/stat" % self.java()) as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Resident and proportional megabytes."""
        values = {}
        with open("/proc/%d/smaps_rollup" % self.java()) as lines:
            for line in lines:
                words = line.split()
                if words[0] in ("Rss:", "Pss:"):
                    values[words[0]] = int(words[1]) / 1024
        return values["Rss:"], values["Pss:"]

    def end(self, keys=b"\x03"):
        """Leaves with a key, and by force after a while."""
        if not self.ended:
            with contextlib.suppress(OSError):
                os.write(self.tty, keys)
            deadline = time.time() + 5
            while not self.ended and time.time() < deadline:
                self.read(0.2)
        for _ in range(50):
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                break
            time.sleep(0.02)
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.tty)


class Bench:
    def __init__(self, options, work):
        self.options = options
        self.work = work
        self.environment = {
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "ALUG_SESSION_STORE": "memory",
            "AWS_EC2_METADATA_DISABLED": "true",
        }
        if not options.build_archive:
            self.environment["ALUG_NO_ARCHIVE"] = "1"
        if options.java:
            self.environment["ALUG_JAVA_HOME"] = options.java
        self.peers = not options.no_peers

    def home(self, count):
        home = os.path.join(self.work, str(count))
        if not os.path.isdir(home):
            subprocess.run(["sh", os.path.join(HERE, "profiles.sh"), str(count), home], check=True)
            with open(home + "/.aws/config") as config, open(home + "/names", "w") as names:
                for line in config:
                    if line.startswith("[profile "):
                        names.write(line[9:-2] + "\n")
        return home

    def start(self, who, count, size, go=True):
        home = self.home(count)
        environment = dict(self.environment, HOME=home)
        if who == "fzf":
            command = [shutil.which("fzf"), "--multi", "--layout=reverse"]
            program = Program(command, size, environment, home + "/names")
        elif who == "aws":
            program = Program([self.options.aws, "configure", "list-profiles"], size, environment)
        else:
            program = Program([self.options.alug, "tui"], size, environment)
        # The child is at its gate.
        time.sleep(0.05)
        if go:
            program.go()
        return program

    def frame(self):
        print("\n| first frame | last byte ms | min ms | ratio to awscli | answers a key typed at once, ms |"
              "\n|---|---|---|---|---|")
        for count in self.options.counts:
            for size in self.options.sizes:
                self.frame_of(count, size)

    def frame_of(self, count, size):
        names = ["aws", "fzf", "alug", "alug, nothing kept"] if self.peers else ["alug", "alug, nothing kept"]
        times = {who: [] for who in names}
        answers = {who: [] for who in names}
        for turn in range(self.options.runs + 1):
            for who in names:
                if who.endswith("kept"):
                    shutil.rmtree(self.home(count) + "/.cache/alug/picker", ignore_errors=True)
                program = self.start(who, count, size)
                if who == "aws":
                    taken = program.until_end()
                else:
                    taken = program.first_frame()[1]
                    # Typed when it is seen, wherever the program is by then.
                    typed = time.perf_counter() - program.started
                    answer = typed + program.key(b"e")[0]
                    # The picker keeps its frame behind the first one.
                    program.quiet(0.3)
                program.end()
                if turn:
                    times[who].append(taken)
                    answers[who].append(answer if who != "aws" else float("nan"))
        aws = median(times["aws"]) if self.peers else float("nan")
        for who, taken in times.items():
            print("| %s, %d, %dx%d | %.0f | %.0f | %.3f | %.0f |" % (
                who, count, *size, median(taken) * 1e3, min(taken) * 1e3, median(taken) / aws,
                median(answers[who]) * 1e3), flush=True)

    def keys(self):
        print("\n| key to last byte | first key ms | key ms | p90 ms | CPU ms a key | bytes a key "
              "| first / fzf | key / fzf |\n|---|---|---|---|---|---|---|---|")
        for count in self.options.counts:
            for size in self.options.sizes:
                self.keys_of(count, size)

    def keys_of(self, count, size):
        names = ["fzf", "alug"] if self.peers else ["alug"]
        firsts = {who: [] for who in names}
        others = {who: [] for who in names}
        cpus = {who: [] for who in names}
        sizes = {who: [] for who in names}
        for _ in range(self.options.runs):
            for who in names:
                program = self.start(who, count, size)
                program.first_frame()
                time.sleep(self.options.delay)
                while program.read(0) is not None:
                    pass
                firsts[who].append(program.key(b"e")[0])
                program.key(b"\x15")
                for word in WORDS:
                    for letter in word:
                        before = program.cpu()
                        taken, length = program.key(letter.encode())
                        cpus[who].append(program.cpu() - before)
                        others[who].append(taken)
                        sizes[who].append(length)
                        if self.options.trace:
                            print(who, word, letter, "%.1f" % (taken * 1e3), file=sys.stderr)
                    program.key(b"\x15")
                program.end()
        for who in names:
            others[who] = [taken for taken in others[who] if taken == taken]
            print("| %s, %d, %dx%d | %.1f | %.1f | %.1f | %.1f | %d | %.2f | %.2f |" % (
                who, count, *size, median(firsts[who]) * 1e3, median(others[who]) * 1e3,
                sorted(others[who])[len(others[who]) * 9 // 10] * 1e3, median(cpus[who]) * 1e3,
                median(sizes[who]), median(firsts[who]) / median(firsts[names[0]]),
                median(others[who]) / median(others[names[0]])), flush=True)

    def idle(self):
        print("\n| idle | seconds | CPU ms | percent of a core | by ticks |\n|---|---|---|---|---|")
        for count in self.options.counts:
            program = self.start("alug", count, self.options.sizes[0])
            program.first_frame()
            program.quiet(5)
            before, ticks, start = program.cpu(), program.ticks(), time.perf_counter()
            program.quiet(self.options.idle)
            taken, length = program.cpu() - before, time.perf_counter() - start
            print("| alug, %d | %.0f | %.0f | %.2f | %.2f |" % (
                count, length, taken * 1e3, taken / length * 100,
                (program.ticks() - ticks) / length * 100), flush=True)
            program.end()

    def memory(self):
        print("\n| memory | resident MB, 5 s after the first frame | proportional | resident, after "
              "keys | proportional |\n|---|---|---|---|---|")
        for count in self.options.counts:
            for who in ["fzf", "alug"] if self.peers else ["alug"]:
                program = self.start(who, count, self.options.sizes[0])
                program.first_frame()
                program.quiet(5)
                start = program.memory()
                for word in WORDS:
                    for letter in word:
                        program.key(letter.encode())
                    program.key(b"\x15")
                print("| %s, %d | %.0f | %.0f | %.0f | %.0f |" % (
                    who, count, *start, *program.memory()), flush=True)
                program.end()


def median(values):
    values = list(values)
    return statistics.median(values) if values else float("nan")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("parts", nargs="*", default=[])
    parser.add_argument("--alug", default=os.path.join(HERE, "../../target/alug/bin/alug"))
    parser.add_argument("--aws", default="/usr/bin/aws")
    parser.add_argument("--java", default="")
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--sizes", default="80x24")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--delay", type=float, default=2)
    parser.add_argument("--idle", type=float, default=30)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--build-archive", action="store_true")
    parser.add_argument("--trace", action="store_true")
    parser.add_argument("--work", default="")
    options = parser.parse_args()
    options.alug = os.path.realpath(options.alug)
    options.counts = [int(count) for count in options.counts.split(",")]
    options.sizes = [tuple(int(part) for part in size.split("x")) for size in options.sizes.split(",")]
    with open("/proc/loadavg") as load:
        print("load %s; %s; java %s" % (" ".join(load.read().split()[:3]), options.alug,
                                        options.java or "the launcher's choice"))
    with contextlib.ExitStack() as stack:
        work = options.work or stack.enter_context(tempfile.TemporaryDirectory())
        bench = Bench(options, work)
        for part in options.parts or ["frame", "keys", "idle", "memory"]:
            {"frame": bench.frame, "keys": bench.keys, "idle": bench.idle, "memory": bench.memory}[part]()


if __name__ == "__main__":
    main()
