#!/usr/bin/env bash
# Runs a verb of the portal's executable; standard output carries the verb's own output and nothing else.
# The data folder is that of scripts/run.sh unless Portal__DataDirectory or Database__* say otherwise.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -gt 0 ] || set -- --help
need_sdk
quietly dotnet build "$web" -c Release || fail "The build failed."

# A build folder of its own: a verb never changes the files of a portal that run.sh is serving.
built="$web/bin/Release/net10.0"
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Trial}"
export ASPNETCORE_CONTENTROOT="$built"
export Portal__DataDirectory="${Portal__DataDirectory:-$root/data}"
exec dotnet "$built/$executable.dll" "$@"
