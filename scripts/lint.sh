#!/usr/bin/env bash
# What the browser's scripts and styles keep to beside their tests: the types that their comments declare, and the habits in tests/js.
# Installs node, npm and the tools when they are missing; says nothing when there is nothing to say.
set -uo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -eq 0 ] || fail "scripts/lint.sh takes no options." 2

missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if [ ${#missing[@]} -gt 0 ]; then
  can_install || fail "The lint needs packages that this user cannot install. As an administrator: apt-get install ${missing[*]}"
  say "Installing ${missing[*]} ..."
  install_packages "${missing[@]}" || fail "apt-get could not install: ${missing[*]}"
fi

# Again when their versions have changed.
tools="$root/tests/js"
if ! cmp -s "$tools/package.json" "$tools/node_modules/installed.json"; then
  say "Installing the tools of tests/js ..."
  (cd "$tools" && quietly npm install --no-audit --no-fund --ignore-scripts) || fail "npm could not install the tools of tests/js."
  cp "$tools/package.json" "$tools/node_modules/installed.json"
fi

cd "$root" || exit 1
bin="$tools/node_modules/.bin"
mapfile -t scripts < <(git ls-files '*.js')
mapfile -t styles < <(git ls-files '*.css')
if [ ${#scripts[@]} -eq 0 ] || [ ${#styles[@]} -eq 0 ]; then
  fail "There is nothing to look at."
fi

failed=0
"$bin/tsc" -p "$tools" || failed=1
"$bin/eslint" --config "$tools/eslint.config.js" --max-warnings 0 "${scripts[@]}" || failed=1
"$bin/stylelint" --config "$tools/stylelint.config.js" --max-warnings 0 "${styles[@]}" || failed=1
exit "$failed"
