#!/usr/bin/env bash
# From a fresh clone to the running portal: build, database, demo data, serve.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'TEXT'
Usage: scripts/run.sh [--port N] [--data DIR] [--no-demo]

  --port N     listen on http://127.0.0.1:N (default 5080)
  --data DIR   keep the database (portal.db) and the uploads (files/) in DIR (default: data/ in this clone)
  --no-demo    reference data only; the first visitor creates the first admin
TEXT
}

refuse() {
  say "$1"
  usage >&2
  exit 2
}

port=5080
data="$root/data"
mode=demo
while [ $# -gt 0 ]; do
  case "$1" in
    --port | --data)
      [ -n "${2:-}" ] || refuse "$1 needs a value."
      if [ "$1" = --port ]; then port=$2; else data=$2; fi
      shift 2
      ;;
    --no-demo)
      mode=no-demo
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) refuse "Unknown option: $1" ;;
  esac
done

is_port "$port" || refuse "--port needs a number from 1 to 65535, not '$port'."
if port_in_use "$port"; then
  fail "Port $port is in use by another program. Choose another one, for example: scripts/run.sh --port $((port < 65535 ? port + 1 : 5080))"
fi

need_sdk
(umask 077 && mkdir -p "$data") 2>/dev/null || fail "The folder '$data' cannot be made."
data=$(cd "$data" && pwd)
[ -w "$data" ] || fail "The folder '$data' cannot be written to."

# Invented data must never mix with a province's own: a folder stays what it was first started as.
if [ -f "$data/mode.txt" ]; then
  kept=$(<"$data/mode.txt")
  if [ "$kept" != "$mode" ]; then
    if [ "$kept" = demo ]; then
      fail "The folder '$data' holds the demo. Start it without --no-demo, or choose another folder with --data."
    fi
    fail "The folder '$data' was started without the demo. Add --no-demo, or choose another folder with --data."
  fi
fi

offer_packages() {
  local missing answer
  mapfile -t missing < <(missing_for_papers)
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! can_install; then
    say "PDF papers need a Chromium (or Chrome, or Edge) and the Liberation fonts; missing: ${missing[*]}. As an administrator: apt-get install ${missing[*]}"
    return 0
  fi
  if [ -t 0 ]; then
    read -r -p "PDF papers need: ${missing[*]}. Install with apt now? [Y/n] " answer || answer=no
    case "$answer" in [nN]*) return 0 ;; esac
  elif [ "$(id -u)" -ne 0 ]; then
    say "PDF papers need: ${missing[*]}. Install with: sudo apt-get install ${missing[*]}"
    return 0
  fi
  say "Installing ${missing[*]} ..."
  install_packages "${missing[@]}" || say "That did not work; the portal runs without PDF and offers the print view instead."
}
offer_packages

# Published rather than built: outside Development the stylesheet and scripts are served from the published folder only.
published="$root/artifacts/portal"
say "Building ..."
quietly dotnet publish "$web" -c Release -o "$published" || fail "The build failed."

# Neither Development (which shows what only developers should see) nor Production (which refuses the demo and wants a public address).
if [ "${PORTAL_DEV:-}" = 1 ]; then
  export ASPNETCORE_ENVIRONMENT=Development
else
  export ASPNETCORE_ENVIRONMENT=Trial
fi
export ASPNETCORE_CONTENTROOT="$published"
export ASPNETCORE_URLS="http://127.0.0.1:$port"
export Portal__PublicUrl="${Portal__PublicUrl:-http://127.0.0.1:$port}"
export Portal__DataDirectory="$data"
if [ "$mode" = demo ]; then
  export Portal__Demo=true
  seed=demo
else
  export Portal__Demo=false
  seed=reference
fi

# Evidence, accounts and the demo's password: for this user's eyes only.
umask 077
echo "$mode" >"$data/mode.txt"
portal=(dotnet "$published/$executable.dll")
"${portal[@]}" migrate </dev/null
"${portal[@]}" seed "$seed" </dev/null
say "Starting on http://127.0.0.1:$port (stop with Ctrl+C)"
exec "${portal[@]}"
