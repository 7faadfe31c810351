#!/usr/bin/env bash
# Adds one migration under the same name for both databases. No server is needed.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if [ $# -ne 1 ] || ! [[ $1 =~ ^[A-Z][A-Za-z0-9]+$ ]]; then
  say "Usage: scripts/add-migration.sh Name"
  say "Name says what changed, in the imperative: AddVerificationNote"
  exit 2
fi
name=$1

need_sdk
cd "$root"
if compgen -G "$web/Platform/Data/Migrations/*/*_$name.cs" >/dev/null; then
  fail "A migration named $name exists already."
fi
quietly dotnet tool restore || fail "dotnet-ef could not be restored."
quietly dotnet build "$web" || fail "The build failed."

add() { dotnet ef migrations add "$name" --no-build --project "$web" --context "${1}PortalDbContext" --output-dir "Platform/Data/Migrations/$1"; }

add Sqlite
if ! add Postgres; then
  # One without the other would be a trap. The new file is not compiled yet, so it and the snapshot are put back by hand.
  rm -f "$web"/Platform/Data/Migrations/Sqlite/*_"$name".cs "$web"/Platform/Data/Migrations/Sqlite/*_"$name".Designer.cs
  git checkout -- "$web/Platform/Data/Migrations/Sqlite" 2>/dev/null || true
  fail "The PostgreSQL migration failed; the SQLite one was taken back."
fi
