#!/usr/bin/env bash
# Takes the pictures of the README and of the guides anew, from the running demo. Needs what scripts/test.sh installs.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -eq 0 ] || fail "scripts/pictures.sh takes no options." 2
need_sdk
find_chromium >/dev/null || fail "Chromium is needed: run scripts/test.sh once, or apt-get install chromium."

cd "$root"
quietly dotnet build tests/StuntingAssessment.Browser.Tests -c Release
mkdir -p docs/images docs/panduan/gambar
rm -f docs/images/*.png docs/panduan/gambar/*.png
PORTAL_README_PICTURES="$root/docs/images" PORTAL_GUIDE_PICTURES="$root/docs/panduan/gambar" \
  dotnet test tests/StuntingAssessment.Browser.Tests -c Release --no-build --filter "FullyQualifiedName~Pictures" --logger "console;verbosity=minimal"
# Flat screens need no more colours than this, and a clone gets lighter.
if command -v pngquant >/dev/null; then
  pngquant --force --ext .png --skip-if-larger --quality 70-95 docs/images/*.png docs/panduan/gambar/*.png
fi
say "$(find docs/images docs/panduan/gambar -name '*.png' | wc -l) pictures."
