#!/bin/bash
# A newcomer's first minutes: a new site builds; a mistake is found at its place and publishes
# nothing; when it is mended, only what it touches changes.
set -eu
tool=$(cd "$(dirname "$0")/../.." && pwd)/prospectus
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "newcomer: $1"; exit 1; }

"$tool" init >/dev/null
"$tool" build >/dev/null || fail "the starter site does not build"
[ -f Public/index.html ] || fail "there is no first page"
before=$(cd Public && find . -type f -exec md5sum {} + | sort)

sed -i.saved 's/^provider: example-csu/provider: exampel-csu/' content/offers/finance-from-example-csu.md
if "$tool" build >/dev/null 2>errors; then fail "a mistake builds"; else code=$?; fi
[ "$code" = 1 ] || fail "a mistake exits with $code"
grep -q "content/offers/finance-from-example-csu.md:2:11: error\[unknown-reference\]" errors ||
  fail "the mistake is not shown at its place: $(cat errors)"
grep -q "did you mean 'example-csu'?" errors || fail "nothing is suggested"
after=$(cd Public && find . -type f -exec md5sum {} + | sort)
[ "$before" = "$after" ] || fail "a failed build changed the published site"

mv content/offers/finance-from-example-csu.md.saved content/offers/finance-from-example-csu.md
"$tool" build | grep -q "(0 changed)" || fail "building again changes something"
"$tool" nonsense >/dev/null 2>&1 && fail "an unknown verb is accepted"
echo "newcomer: all is well"
