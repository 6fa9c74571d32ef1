# The terminal of a plain `alug tui`. Where nothing has changed since the last one, its first frame is
# shown again before there is a JVM; and however the JVM ends, the terminal is given back.

# Sets stays, where this shell waits for the JVM; frame, the file for its first frame; painted, once
# that is on the screen; saved and size, what `stty` says.
begin_screen() {
  frame= painted= java=
  case ${TERM:-dumb} in dumb) return ;; esac
  case ${ACCESSIBLE:-0} in 0) ;; *) return ;; esac
  [ -z "${ALUG_NO_CACHE:-}" ] || return 0
  saved=$({ stty -g && stty size; } </dev/tty 2>/dev/null) || return 0
  size=${saved#*
}
  saved=${saved%%
*}
  # What a picture looks different with, beside what the list is made from.
  sign "$lib/alug.jar" tui "$size" "$TERM" "${COLORTERM:-}" "${NO_COLOR:-}" "${TZ:-}" || return 0
  stays=true
  for name in HUP INT TERM; do
    # The name is meant as it is now.
    # shellcheck disable=SC2064
    trap "pass_on $name" "$name"
  done
  find_caches
  [ -n "$caches" ] && may_write_to "$caches" || return 0
  frame=$caches/alug/picker/frame
  # Its own time is until when it is true; this process's folder is as old as the process.
  [ -f "$frame" ] && [ -O "$frame" ] && ! [ -L "$frame" ] && [ "$frame" -nt "/proc/$$" ] || return 0
  show_frame <"$frame" 2>/dev/null || return 0
}

# Shows the frame on stdin if its signature is today's. Keys typed from now on wait for the JVM.
show_frame() {
  IFS= read -r kept && [ "$kept" = "$signature" ] || return 1
  painted=true
  stty -isig -ixon -iexten -icrnl -inlcr -igncr -istrip -icanon -echo min 0 time 2 </dev/tty \
    && cat >/dev/tty
}

# Gives the terminal back as it was found, in the place of a JVM that did not.
leave_screen() {
  {
    printf '\033[?2026l\033[?1006l\033[?1000l\033[?2004l\033[?7h\033[0m\033[?25h\033[?1049l' >/dev/tty
    stty "$saved" </dev/tty
  } 2>/dev/null
  painted=
}

pass_on() {
  [ -z "$java" ] || { kill -s "$1" "$java" 2>/dev/null; return; }
  [ -z "$painted" ] || leave_screen
  trap - "$1"
  kill -s "$1" $$
}

# Runs JAVA [ARGUMENT]... and ends with its exit code. Returns if the JVM ended before it could use the
# terminal: what it said is lost then.
run_java() {
  # A shell's background command would have no stdin, and ignore interrupts, as would its children:
  # the latter is undone where the system's env can.
  if { true <&0; } 2>/dev/null; then exec 3<&0; else exec 3</dev/null; fi
  program=$1
  shift
  set_interrupts=
  ! env --default-signal=INT,QUIT true 2>/dev/null \
    || set_interrupts='env --default-signal=INT,QUIT'
  $set_interrupts "$program" \
    ${painted:+-Dalug.tty.painted=true "-Dalug.tty.settings=$saved" "-Dalug.tty.size=$size"} \
    ${frame:+"-Dalug.frame=$frame" "-Dalug.frame.signature=$signature"} "$@" <&3 3<&- &
  java=$!
  exec 3<&-
  while :; do
    wait "$java"
    status=$?
    # Else it was a signal to this shell that ended the waiting.
    kill -0 "$java" 2>/dev/null || break
  done
  now=$(stty -g 2>/dev/null </dev/tty) || exit "$status"
  [ "$now" != "$saved" ] || exit "$status"
  # The settings may be others after a stop; but they are the picker's where lines are not edited.
  case $(stty -a 2>/dev/null </dev/tty) in *-icanon*) ;; *) exit "$status" ;; esac
  failed=$painted
  leave_screen
  [ -n "$failed" ] && [ "$status" -lt 125 ] || exit "$status"
  trap - HUP INT TERM
}
