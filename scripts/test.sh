#!/usr/bin/env bash
# From a fresh clone to every test: the rules, the browser's modules, the HTTP and data suites on SQLite and on PostgreSQL, the browser journeys.
# Installs what is missing (as root or with sudo), runs a throw-away PostgreSQL of its own, and ends with one line:
#   N passed, N failed, N skipped
set -uo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/cluster.sh
. "$(dirname "${BASH_SOURCE[0]}")/cluster.sh"

[ $# -eq 0 ] || fail "scripts/test.sh takes no options; for a part of the tests use: dotnet test tests/<project> --filter <expression>" 2

work=$(mktemp -d "${TMPDIR:-/tmp}/portal-test.XXXXXX")
chmod 755 "$work"

cleanup() {
  # A suite in the background does not hear an interrupt.
  for job in $(jobs -p); do pkill -P "$job"; done
  stop_server
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# ---- what the tests need --------------------------------------------------------------------------------------------

missing_for_tests() {
  missing_for_papers
  has_font urw-base35 || echo fonts-urw-base35
  { command -v pdftotext && command -v pdftoppm && command -v pdfinfo; } >/dev/null || echo poppler-utils
  find_server_bin >/dev/null || echo postgresql
  [ -e /usr/share/zoneinfo/Asia/Makassar ] || echo tzdata
  { command -v nginx || [ -x /usr/sbin/nginx ]; } >/dev/null || echo nginx-light
  command -v soffice >/dev/null || echo libreoffice-calc-nogui
  command -v node >/dev/null || echo nodejs
}

need_sdk
mapfile -t missing < <(missing_for_tests)
if [ ${#missing[@]} -gt 0 ]; then
  can_install || fail "The tests need packages that this user cannot install. As an administrator: apt-get install ${missing[*]}"
  say "Installing ${missing[*]} ..."
  install_packages "${missing[@]}" || fail "apt-get could not install: ${missing[*]}"
  mapfile -t missing < <(missing_for_tests)
  [ ${#missing[@]} -eq 0 ] || fail "Still missing after apt-get: ${missing[*]}"
fi

# ---- build and run --------------------------------------------------------------------------------------------------

# What is set in this shell must not steer the tests.
while read -r name; do
  unset "$name"
done < <(compgen -e | grep -E '^(ASPNETCORE_|DOTNET_ENVIRONMENT$|Portal__|Database__|Files__|Papers__|Serilog__|Mail__|Security__|DataProtection__|Background__|RateLimits__|PORTAL_)')

say "Building ..."
cd "$root" || exit 1
quietly dotnet build StuntingAssessment.sln -c Release --disable-build-servers || fail "The build failed."
# Its data is thrown away, so nothing waits for the disk.
start_server -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 || fail "PostgreSQL could not be started."

mkdir "$work/results" "$work/tmp"
export TMPDIR="$work/tmp"

count() { sed -nE "s/.*<Counters[^>]* $2=\"([0-9]+)\".*/\1/p" "$1" | head -n 1; }

# Keeps in FILE the most memory, in MB, that one of the suite's processes of .NET has held. VmHWM only grows, so a look now and then is enough.
watch_memory() {
  local suite=$1 file=$2 most=0 held process
  while sleep 2; do
    while read -r process; do
      held=$(awk '/^Name:/ { name = $2 } /^VmHWM:/ && name ~ /^dotnet/ { print int($2 / 1024) }' "${process%environ}status")
      [ "${held:-0}" -le "$most" ] || { most=$held && echo "$most" >"$file"; }
    done < <(grep -lsz "^PORTAL_SUITE=$suite\$" /proc/[0-9]*/environ)
  done 2>/dev/null
}

# suite NAME PROJECT [OPTION OF dotnet test]...
# Tells how it went, and leaves one line "passed failed skipped" beside its report.
suite() {
  local name=$1 project=$2 report status=0 total executed ok failed started=$SECONDS watch memory
  shift 2
  report="$work/results/${name//[^A-Za-z]/-}.trx"
  printf '\n== %s\n' "$name"
  watch_memory "$name" "$report.memory" &
  watch=$!
  PORTAL_SUITE=$name dotnet test "tests/StuntingAssessment.$project.Tests" -c Release --no-build --results-directory "$work/results" \
    --logger "trx;LogFileName=$report" --logger "console;verbosity=minimal" --blame-hang-timeout 10m --blame-hang-dump-type none \
    "$@" </dev/null 2>&1 | grep -vE '^(Test run for |VSTest version |Data collector .Blame. |A total of |Starting test execution|Results File: |Attachments:|  .*/coverage.cobertura.xml$|\[xUnit.net |$)'
  status=${PIPESTATUS[0]}
  kill "$watch" && wait "$watch" 2>/dev/null

  total=0 executed=0 ok=0
  if [ -f "$report" ]; then
    total=$(count "$report" total)
    executed=$(count "$report" executed)
    ok=$(count "$report" passed)
  fi
  failed=$((executed - ok))
  memory=$(cat "$report.memory" 2>/dev/null)
  printf '   %s s, at most %s MB in one process\n' "$((SECONDS - started))" "${memory:-?}"

  # A suite that ran nothing or died half-way is a failure too, though no test of it says so.
  if [ "$executed" -eq 0 ]; then
    say "$name: no test ran."
    failed=1
  elif [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    say "$name: the test run ended with code $status."
    failed=1
  elif [ "${memory:-0}" -gt "$most_memory" ]; then
    say "$name: a process held more than $most_memory MB. Something keeps the portals of finished tests."
    failed=$((failed + 1))
  fi
  echo "$ok $failed $((total - executed))" >"$report.line"
}

# The lines of each assembly that the covered suites came by, any of them.
coverage() {
  find "$work/results" -name coverage.cobertura.xml -exec cat {} + | awk '
    function value(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    /<package / { assembly = value("name") }
    /<class / { file = value("filename"); sub(/.*\//, "", file); file = value("name") " " file }
    /<line / {
      line = assembly " " file " " value("number")
      if (!(line in hit)) { hit[line] = 0; lines[assembly]++ }
      if (!hit[line] && value("hits") > 0) { hit[line] = 1; covered[assembly]++ }
    }
    END { for (assembly in lines) printf "   %s: %.1f%% of %d lines\n", assembly, 100 * covered[assembly] / lines[assembly], lines[assembly] }' | sort
}

# node_suite NAME
# The logic of the browser's modules, without a browser.
node_suite() {
  local name=$1 report="$work/results/node.tap" status=0 started=$SECONDS ok failed skipped
  printf '\n== %s\n' "$name"
  node --test --test-reporter=tap tests/js/*.test.js >"$report" 2>&1 </dev/null || status=$?
  told() { awk -v what="$1" '$1 == "#" && $2 == what { n = $3 } END { print n + 0 }' "$report"; }
  ok=$(told pass)
  failed=$(($(told fail) + $(told cancelled)))
  skipped=$(($(told skipped) + $(told todo)))
  if [ "$status" -ne 0 ]; then
    cat "$report"
    [ "$failed" -gt 0 ] || failed=1
  elif [ "$ok" -eq 0 ]; then
    say "$name: no test ran."
    failed=1
  fi
  printf '   %s passed, %s failed, %s s\n' "$ok" "$failed" "$((SECONDS - started))"
  echo "$ok $failed $skipped" >"$report.line"
}

suites=6
most_memory=2048
covered=(--settings tests/coverage.runsettings)
# What counts lines writes into the assemblies of its suite, so that suite runs on a copy: the other one runs at the same time.
copy="$root/tests/StuntingAssessment.Web.Tests/bin/Covered/"
rm -rf "$copy" && cp -r "$root/tests/StuntingAssessment.Web.Tests/bin/Release/net10.0" "$copy" || fail "The tests could not be copied."

suite "Rules" Domain "${covered[@]}"
node_suite "Browser modules"
# Two and two side by side: the one waits for its server while the other computes.
suite "HTTP and data on SQLite" Web "${covered[@]}" "-p:OutDir=$copy" >"$work/sqlite.out" 2>&1 &
beside=$!
PORTAL_TEST_POSTGRES=$postgres suite "HTTP and data on PostgreSQL" Web >"$work/postgres.out" 2>&1
wait "$beside"
cat "$work/sqlite.out" "$work/postgres.out"
PORTAL_TEST_POSTGRES=$postgres suite "Browser smoke on PostgreSQL" Browser --filter "Category=Smoke" >"$work/smoke.out" 2>&1 &
beside=$!
suite "Browser journeys on SQLite" Browser
wait "$beside"
cat "$work/smoke.out"

printf '\n== Lines covered by the rules and by HTTP on SQLite\n'
coverage

# A suite that left no line was killed.
read -r passed failed skipped ended < <(cat "$work"/results/*.line | awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0, NR }')
failed=$((failed + suites - ended))
printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
