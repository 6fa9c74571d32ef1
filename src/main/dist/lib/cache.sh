# Where caches are, and what one may be kept by. Nothing here starts a program but `sign`, once.

# Sets caches: the folder for them, by XDG's rules; empty where there is none.
find_caches() {
  caches=${XDG_CACHE_HOME:-}
  case $caches in /*) ;; *) caches=${HOME:+$HOME/.cache} ;; esac
}

# Can and should something be written to the user's caches in $1? They need not exist yet. Not those
# of another user: sudo may keep HOME.
may_write_to() {
  for folder in "$1/alug" "$1" "${1%/*}"; do
    [ -e "$folder" ] || continue
    [ -O "$folder" ] && [ -w "$folder" ]
    return
  done
  return 1
}

# sign JAR [WORD]...: sets signature, one line that differs whenever anything differs that a list of
# profiles with what is alive is made from, and the words too. It names the files and has the inode,
# mode, owner, size and times of each that exists, and the variables that count; never a secret's
# value. Take it before the files are read: what changes meanwhile does not match then. False, and
# empty, where such a line cannot be had: then nothing may be answered from a cache, nor kept.
#
# Whoever keeps an answer checks that it read just these files: alug.cli.Signature.
sign() {
  signature=
  jar=$1
  shift
  # Where a secret, or the JVM's own words, could change the answer; and where alug keeps its state
  # elsewhere.
  [ -z "${AWS_ACCESS_KEY_ID:-}${AWS_SECRET_ACCESS_KEY:-}${AWS_SESSION_TOKEN:-}" ] \
    && [ -z "${AWS_ENDPOINT_URL:-}${AWS_ENDPOINT_URL_STS:-}" ] \
    && [ -z "${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}" ] \
    && [ -z "${ALUG_OPEN_URL_IN_CONTAINER_KEY:-}${ALUG_STATE_DIRECTORY:-}" ] \
    && [ -n "${HOME:-}" ] || return 1

  shared_file "${AWS_CONFIG_FILE:-}" config
  config=$file
  shared_file "${AWS_SHARED_CREDENTIALS_FILE:-}" credentials
  credentials=$file
  settings=$HOME/.config
  case ${XDG_CONFIG_HOME:-} in /*) settings=$XDG_CONFIG_HOME ;; esac
  settings=$settings/alug/config.properties
  state=$HOME/.local/state
  case ${XDG_STATE_HOME:-} in /*) state=$XDG_STATE_HOME ;; esac
  state=$state/alug

  set -- 1 "$config" "$credentials" "$settings" "$state" "$jar" "$@" \
    "$HOME" "${XDG_CONFIG_HOME:-}" "${XDG_STATE_HOME:-}" \
    "${AWS_CONFIG_FILE:-}" "${AWS_SHARED_CREDENTIALS_FILE:-}" \
    "${AWS_REGION:-}" "${AWS_DEFAULT_REGION:-}" "${LC_ALL:-}" "${LC_CTYPE:-}" "${LANG:-}" \
    "${ALUG_DURATION:-}" "${ALUG_MODE:-}" "${ALUG_BATCH_MODE:-}" "${ALUG_SESSION_STORE:-}" \
    "${ALUG_SESSION_DURATION:-}" "${ALUG_BROWSER:-}" "${ALUG_BROWSER_PATH:-}" \
    "${ALUG_BROWSER_COMMAND:-}" "${ALUG_MULTI_SESSION:-}" "${ALUG_LOGOUT_FIRST:-}" \
    "${ALUG_ISSUER:-}" "${ALUG_PRODUCTION:-}" "${ALUG_CONFIRM_ABOVE:-}" "${ALUG_PARALLEL:-}" \
    "${ALUG_BELL:-}" "${ALUG_MOUSE:-}" "${ALUG_THEME:-}" "${ALUG_MFA_PROCESS_ALLOWED:-}" \
    "${ALUG_AWS_CLI_CACHE:-}"
  # What would break the line, or could pass for its separator.
  case $* in *[[:cntrl:]\|]*) return 1 ;; esac
  # Standard input, to stat.
  [ "$config" != - ] && [ "$credentials" != - ] || return 1
  # Only GNU's stat takes this. Missing files are left out.
  stats=$(LC_ALL=C stat -L --printf='%d %i %f %u %s %.9Y %.9Z %n|' -- "$config" "$credentials" \
    "$settings" "$state" "$state/history" "$state/limits" "$state/sessions" "$jar" 2>/dev/null)
  case $stats in *" $jar|") ;; *) return 1 ;; esac
  IFS='|'
  signature="$*|$stats"
  unset IFS
}

# Sets file: the shared AWS file that the variable's value $1 names, or ~/.aws/$2.
shared_file() {
  case $1 in
    *[![:space:]]*) file=$1 ;;
    *) file=$HOME/.aws/$2 ;;
  esac
  # The tilde of the value, which no shell has seen.
  # shellcheck disable=SC2088
  case $file in
    '~') file=$HOME ;;
    '~/'*) file=$HOME/${file#??} ;;
  esac
}
