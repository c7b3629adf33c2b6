#!/bin/bash
# A machine that has too little: whatever runs out, the command says so, exits with 3 and leaves the
# published site as it was. On Linux, which can limit a process.
set -eu
[ "$(uname)" = Linux ] || exit 0
root=$(cd "$(dirname "$0")/../.." && pwd)
"$root/prospectus" version >/dev/null
tool=$root/.build/release/prospectus
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "shortage: $1"; exit 1; }
site() { (cd Public && find . -type f -exec md5sum {} + | sort); }

"$tool" init >/dev/null
"$tool" build --quiet || fail "the starter site does not build"
before=$(site)
# A worker whose threads wait for one another would do so in some of many runs.
mkdir -p content/pages
for number in $(seq 500); do
  printf -- '---\ntitle: Page %s\n---\n' "$number" >"content/pages/page-$number.md"
done
for run in $(seq 100); do
  timeout 600 "$tool" check --quiet || fail "run $run of a check exits with $?"
done
rm -r content/pages

# What needs more memory than the least limit below, and makes another site.
{
  echo id,name
  seq 20000 | sed 's/.*/ccg-&,CCG &/'
} >content/ccgs/many.csv

# limited WHAT LIMIT: a build must exit with 3, or with 0 where the limit is wide enough.
refused=0
limited() {
  code=0
  (ulimit "$1" "$2" && exec timeout 600 "$tool" build --quiet) 2>errors || code=$?
  [ $code = 0 ] || [ $code = 3 ] || fail "ulimit $1 $2 exits with $code: $(head -c 500 errors)"
  if [ $code = 3 ]; then
    refused=$((refused + 1))
    grep -q "^prospectus: " errors || fail "ulimit $1 $2 says nothing"
    [ "$(site)" = "$before" ] || fail "ulimit $1 $2 changes the published site"
  else
    before=$(site)
  fi
}

for memory in 60000 80000 100000; do limited -v $memory; done
for descriptors in 4 6 8; do limited -n $descriptors; done
limited -t 1
[ $refused -gt 3 ] || fail "only $refused builds ran short"
echo "shortage: all is well"
