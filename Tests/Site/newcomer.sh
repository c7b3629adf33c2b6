#!/bin/bash
# A newcomer's first minutes: a new site builds; a mistake is found at its place and publishes
# nothing; when it is fixed, only what it affects changes.
set -eu
tool=$(cd "$(dirname "$0")/../.." && pwd)/prospectus
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "newcomer: $1"; exit 1; }

"$tool" init >/dev/null
"$tool" build >/dev/null || fail "the starter site does not build"
[ -f Public/index.html ] || fail "there is no home page"
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
"$tool" build --checksums >/dev/null || fail "a site with checksums does not build"
(cd Public && sha256sum --quiet -c SHA256SUMS) || fail "the checksums are wrong"
grep -q '"path": "SHA256SUMS"' Public/prospectus-manifest.json || fail "the list is not published"
"$tool" build >/dev/null
[ ! -e Public/SHA256SUMS ] || fail "the list stays when it is not asked for"

"$tool" nonsense >/dev/null 2>&1 && fail "an unknown verb is accepted"

printf 'id,x,n\na,5,10\nb,3,2\n' >table.csv
if "$tool" stats wilson table.csv >out 2>errors; then fail "an impossible proportion is computed"; else code=$?; fi
[ "$code" = 1 ] && [ ! -s out ] || fail "an impossible proportion exits with $code"
grep -q "table.csv:3:3: error\[numerator-over-denominator\]" errors ||
  fail "an impossible proportion is not shown at its place: $(cat errors)"
sed -i.saved 3d table.csv
"$tool" stats wilson table.csv >once && "$tool" stats wilson once >twice && cmp -s once twice ||
  fail "statistics of their own results differ"
echo "newcomer: all is well"
