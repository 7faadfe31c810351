# shellcheck shell=bash
# What the scripts beside this file share; sourced, never run.
# shellcheck disable=SC2034  # the variables are for the scripts that source this

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
web="$root/src/StuntingAssessment.Web"
executable=StuntingAssessment.Web

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$1"
  exit "${2:-1}"
}

need_sdk() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is needed and 'dotnet' was not found on PATH."
  (cd "$root" && dotnet --version >/dev/null 2>&1) || fail "The .NET 10 SDK is needed (see global.json); installed here: $(dotnet --list-sdks | tr '\n' ' ')"
}

# Runs a command in silence; only when it fails is its output shown, on standard error.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    cat "$log" >&2
  fi
  rm -f "$log"
  return "$status"
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    command -v "$name" && return 0
  done
  return 1
}

has_font() { find /usr/share/fonts /usr/local/share/fonts -ipath "*$1*" -print -quit 2>/dev/null | grep -q .; }

# Packages that papers need and this machine lacks, one a line.
missing_for_papers() {
  find_chromium >/dev/null || echo chromium
  has_font liberation || echo fonts-liberation
}

can_install() { command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }; }

install_packages() {
  local prefix=()
  [ "$(id -u)" -eq 0 ] || prefix=(sudo)
  quietly "${prefix[@]}" apt-get update && quietly "${prefix[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

is_port() { [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && [ "$1" -le 65535 ]; }

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
