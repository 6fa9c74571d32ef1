#!/usr/bin/env python3
"""signin.py [code|enter|twelve|open ...]: measures what a person waits for when signing in, on a
pseudo-terminal, against the sandbox over TLS and some distance away, by turns with two `curl` calls
one after the other in the same run; prints medians and ratios.

  code    from the last digit of an MFA code, typed at the prompt of `alug -p`, to the link on stdout
  enter   from the key that takes a link in a running picker, its MFA session cached, to the link
  twelve  the same for twelve marked roles of that session, until all links are there, against one
  open    `alug open` of twelve roles as a whole process, against one

Options: --alug FILE, --delay MS (a round trip), --runs N, --pause SECONDS a person takes before
typing, --java HOME (what the launcher gets as ALUG_JAVA_HOME), --endpoint URL and --federation URL
of a server other than alug's own sandbox (whose variables are taken from the environment).
"""
import argparse
import fcntl
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
import urllib.request
import ssl

HERE = os.path.dirname(os.path.realpath(__file__))
DEVICES = {  # a device gives one code in 30 s, so runs take turns
    "arn:aws:iam::111111111111:mfa/alice": "payments-prod-admin",
    "arn:aws:iam::999900000000:mfa/alice": "sandbox-ml",
    "arn:aws:iam::700000000000:mfa/alice": "edge-prod-admin",
}
MAIN = "arn:aws:iam::111111111111:mfa/alice"
LINK = b"\x1b]52;"
ROLES = 12


class Sandbox:
    """alug's own AWS, in a process of its own."""

    def __init__(self, alug, delay, folder):
        self.exports = os.path.join(folder, "exports")
        with open(self.exports, "w") as out:
            self.process = subprocess.Popen(
                [alug, "sandbox", "--tls", "--delay", str(delay)], stdout=out,
                stderr=subprocess.DEVNULL)
        while "AWS_CA_BUNDLE" not in open(self.exports).read():
            time.sleep(0.05)
        self.environment = dict(re.findall(r"export (\w+)='([^']*)'", open(self.exports).read()))
        self.used = {}

    def code(self, serial):
        """A code that was not used yet; waits for one."""
        context = ssl.create_default_context(cafile=self.environment["AWS_CA_BUNDLE"])
        address = self.environment["AWS_ENDPOINT_URL_STS"] + "/codes"
        while True:
            with urllib.request.urlopen(address, context=context) as page:
                for line in page.read().decode().splitlines():
                    words = line.split()
                    if words and words[-1] == serial and self.used.get(serial) != words[0]:
                        if int(words[1]) > 4:
                            self.used[serial] = words[0]
                            return words[0]
            time.sleep(0.5)

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


class Terminal:
    """A program on a terminal of its own; its stdout may be a pipe, as in $(alug -p X)."""

    def __init__(self, command, environment, piped=False):
        out, give = os.pipe()
        self.pid, self.tty = pty.fork()
        if self.pid == 0:
            if piped:
                os.dup2(give, 1)
            os.execve(command[0], command, environment)
        os.close(give)
        self.out = out
        fcntl.ioctl(self.tty, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
        self.seen = b""

    def type(self, keys):
        os.write(self.tty, keys)
        return time.perf_counter()

    def until(self, wanted, of=None, limit=60):
        """When these bytes have come."""
        source, end, seen = self.tty if of is None else of, time.perf_counter() + limit, b""
        while wanted not in seen:
            if not select.select([source], [], [], max(0, end - time.perf_counter()))[0]:
                raise SystemExit("%r did not come; got %r" % (wanted, (self.seen + seen)[-600:]))
            try:
                data = os.read(source, 1 << 16)
            except OSError:
                data = b""
            if not data:
                raise SystemExit("it ended; got %r" % (self.seen + seen)[-600:])
            seen += data
            at = time.perf_counter()
        return at

    def quiet(self, seconds):
        """Reads until nothing came for so long."""
        while select.select([self.tty], [], [], seconds)[0]:
            try:
                self.seen += os.read(self.tty, 1 << 16)
            except OSError:
                return

    def close(self):
        self.quiet(0.2)
        os.close(self.tty)
        os.close(self.out)
        try:
            os.kill(self.pid, signal.SIGHUP)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.sandbox = Sandbox(options.alug, options.delay, folder)
        self.environment = {
            **{name: value for name, value in os.environ.items()
               if not name.startswith(("AWS_", "ALUG_", "SSH_", "DISPLAY", "WAYLAND", "TMUX"))},
            **self.sandbox.environment,
            "TERM": "xterm-256color", "ALUG_NO_ARCHIVE": "1", "ALUG_SESSION_STORE": "file",
            "HOME": folder, "XDG_CONFIG_HOME": folder, "AWS_CONFIG_FILE": self.config()}
        if options.java:
            self.environment["ALUG_JAVA_HOME"] = options.java
        self.state("cached")

    def config(self):
        """The sandbox's profiles, and twelve that share a source session."""
        path = os.path.join(self.folder, "config")
        with open(path, "w") as out:
            text = open(self.sandbox.environment["AWS_CONFIG_FILE"]).read()
            role = re.search(r"profile payments-prod-admin\][^[]*role_arn = (\S+)", text).group(1)
            out.write(text)
            for i in range(ROLES):
                out.write("\n[profile bench-%02d]\nrole_arn = %s\nsource_profile = main\n"
                          "region = ap-northeast-1\nmfa_serial = %s\n" % (i + 1, role, MAIN))
        return path

    def state(self, name):
        """Another place for sessions and what else is kept."""
        path = os.path.join(self.folder, name)
        os.makedirs(path, mode=0o700, exist_ok=True)
        self.environment["XDG_STATE_HOME"] = path

    def curls(self):
        """Two calls, each over a connection of its own: what a script waits for at least."""
        start = time.perf_counter()
        for name in ("AWS_ENDPOINT_URL_STS", "ALUG_FEDERATION_URL"):
            subprocess.run(["curl", "-so", "/dev/null", "--cacert", self.environment["AWS_CA_BUNDLE"],
                            self.environment[name]], check=True, env=self.environment)
        return time.perf_counter() - start

    def code(self, run):
        serial = list(DEVICES)[run % len(DEVICES)]
        self.state("code-%d" % run)
        terminal = Terminal([self.options.alug, "-p", DEVICES[serial], "--mode", "long"],
                            self.environment, piped=True)
        terminal.until(b"MFA Code")
        time.sleep(self.options.pause)
        digits = self.sandbox.code(serial).encode()
        terminal.type(digits[:5])
        time.sleep(0.2)
        start = terminal.type(digits[5:] + b"\n")
        took = terminal.until(b"\n", terminal.out) - start
        terminal.close()
        self.state("cached")
        return took

    def login(self):
        subprocess.run([self.options.alug, "login", "main", "-t", self.sandbox.code(MAIN)],
                       env=self.environment, check=True, stderr=subprocess.DEVNULL)

    def picker(self, runs):
        """Seconds to one link, and to twelve, in a picker that stays open."""
        one, twelve = [], []
        terminal = Terminal([self.options.alug, "tui", "--yes", "--mode", "shared"], self.environment)
        terminal.until(b"bench-12")
        terminal.quiet(2)
        for run in range(runs + 1):
            terminal.type(b"\x15bench")
            for keys, times in ((b"\x19", one), (b"\x1ba", None), (b"\x19", twelve)):
                terminal.quiet(self.options.pause if times is not None else 0.3)
                start = terminal.type(keys)
                if times is not None:
                    took = terminal.until(LINK) - start
                    if run:
                        times.append(took)
            terminal.quiet(0.3)
            terminal.type(b"\x1b")  # The results.
            terminal.quiet(0.3)
            terminal.type(b"\x1bx")
            terminal.quiet(0.3)
        terminal.close()
        return one, twelve

    def open(self, count):
        names = ["bench-%02d" % (i + 1) for i in range(count)]
        start = time.perf_counter()
        done = subprocess.run(
            [self.options.alug, "open", "--yes", "--mode", "shared", "--browser", "print", *names],
            env=self.environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        took = time.perf_counter() - start
        if done.returncode or len(done.stdout.splitlines()) != count:
            raise SystemExit(done.stdout[:300] + done.stderr[-600:])
        return took


def show(what, times, against=None):
    line = "| %s | %.0f | %.0f |" % (what, statistics.median(times) * 1e3, min(times) * 1e3)
    ratio = " %.2f |" % (statistics.median(times) / statistics.median(against)) if against else " |"
    print(line + ratio, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=["code", "enter", "twelve", "open"])
    parser.add_argument("--alug", default=os.path.join(HERE, "../../target/alug/bin/alug"))
    parser.add_argument("--delay", type=int, default=40)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--pause", type=float, default=1.5)
    parser.add_argument("--java")
    options = parser.parse_args()
    options.alug = os.path.realpath(options.alug)
    what = options.what or ["code", "enter", "twelve", "open"]
    folder = tempfile.mkdtemp(prefix="signin-")
    bench = Bench(options, folder)
    try:
        print("| what, round trip %d ms | median ms | min ms | ratio |\n|---|---|---|---|" % options.delay)
        curls, codes, alone, dozen = [], [], [], []
        bench.curls()
        for run in range(options.runs):
            curls.append(bench.curls())
            if "code" in what:
                codes.append(bench.code(run))
        show("two curl calls", curls)
        if codes:
            show("last digit to link", codes, curls)
        if {"enter", "twelve", "open"} & set(what):
            bench.login()
        if {"enter", "twelve"} & set(what):
            one, twelve = bench.picker(options.runs)
            show("key to link in the picker", one, curls)
            show("twelve roles in the picker / one", twelve, one)
        if "open" in what:
            for run in range(options.runs):
                alone.append(bench.open(1))
                dozen.append(bench.open(ROLES))
            show("alug open, one role", alone)
            show("alug open, twelve roles / one", dozen, alone)
    finally:
        bench.sandbox.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
