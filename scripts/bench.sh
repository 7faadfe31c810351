#!/usr/bin/env bash
# Measures what the Master Ansit costs at the size of a province, on SQLite and on PostgreSQL, each against a reference of the same run. Makes its own
# synthetic provinces and a PostgreSQL of its own; takes about a quarter of an hour. No part of the tests: a figure is for people to read.
# With --indonesia only the stress at the size of the country (84,000 villages, ten million cells), a quarter of an hour for each database.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/cluster.sh
. "$(dirname "${BASH_SOURCE[0]}")/cluster.sh"

what=measure
case "$*" in
  '') ;;
  --indonesia) what=stress ;;
  *) fail "Usage: scripts/bench.sh [--indonesia]" 2 ;;
esac

work=$(mktemp -d "${TMPDIR:-/tmp}/portal-bench.XXXXXX")
chmod 755 "$work"
cleanup() {
  stop_server
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

need_sdk
if ! find_server_bin >/dev/null; then
  can_install || fail "PostgreSQL is needed. As an administrator: apt-get install postgresql"
  say "Installing postgresql ..."
  install_packages postgresql || fail "apt-get could not install: postgresql"
fi

# What is set in this shell must not steer the measurements.
while read -r name; do
  unset "$name"
done < <(compgen -e | grep -E '^(ASPNETCORE_|DOTNET_ENVIRONMENT$|Portal__|Database__|Files__|Serilog__|Background__|PORTAL_)' || true)

say "Building ..."
cd "$root"
quietly dotnet build tests/StuntingAssessment.Benchmarks -c Release --disable-build-servers || fail "The build failed."
quietly dotnet publish "$web" -c Release --disable-build-servers -o "$work/portal" || fail "The portal could not be published."
export PORTAL_BENCH_PORTAL="$work/portal"
bench=(dotnet "$root/tests/StuntingAssessment.Benchmarks/bin/Release/net10.0/StuntingAssessment.Benchmarks.dll")

# As a province runs it: what is committed is on the disk.
start_server -c shared_buffers=512MB -c max_wal_size=4GB || fail "PostgreSQL could not be started."

printf 'Machine: %s cores, %s MB of memory, Linux %s, .NET %s, PostgreSQL %s\n\n' \
  "$(nproc)" "$(($(sed -nE 's/^MemTotal: +([0-9]+) kB/\1/p' /proc/meminfo) / 1024))" "$(uname -r | cut -d- -f1)" "$(dotnet --version)" "$("$server_bin/postgres" --version | sed -E 's/.* ([0-9.]+).*/\1/')"

measure() {
  mkdir -p "$PORTAL_BENCH_DATA"
  "${bench[@]}" "$what"
  printf '\nLoad of the machine at the end: %s\n\n' "$(cut -d' ' -f1 /proc/loadavg)"
}

PORTAL_BENCH_DATA="$work/sqlite" measure
PORTAL_BENCH_DATA="$work/server" PORTAL_BENCH_POSTGRES="$postgres" measure
