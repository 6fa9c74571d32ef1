# `alug list` and `alug list --json` without a JVM, where nothing has changed since one answered.
#
# An entry is alug's to make, alug.cli.ListEntry: a line with what it was made from (see `sign`), a
# line with the seconds since 1970 between which it is good or - where time does not change it, and
# the answer. ALUG_NO_CACHE=1 does without.

# answer_list [--json]: answers from the entry and ends, or leaves it to alug to answer, and tells it
# in the environment where to keep the answer and as made from what.
answer_list() {
  unset ALUG_LIST_ENTRY ALUG_LIST_SIGNATURE
  find_caches
  [ -z "${ALUG_NO_CACHE:-}" ] && [ -n "$caches" ] && sign "$lib/alug.jar" || return 0
  entry=$caches/alug/lists/list${1#-}
  if [ -O "$entry" ] && [ -f "$entry" ] && [ -r "$entry" ]; then
    # What `read` leaves is the answer.
    {
      IFS= read -r made_from && [ "$made_from" = "$signature" ] \
        && read -r first last && is_good && exec cat
    } <"$entry"
  fi
  if may_write_to "$caches"; then
    export ALUG_LIST_ENTRY="$entry" ALUG_LIST_SIGNATURE="$signature"
  fi
}

# Is it now between first and last?
is_good() {
  [ "$first" != - ] || return 0
  now=$(date +%s)
  [ "$now" -ge "$first" ] && [ "$now" -lt "$last" ]
}
