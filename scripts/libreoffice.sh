#!/bin/sh
# A workbook made from the example ward, edited and saved by LibreOffice, planned again and judged; then the roster's
# workbook, edited and saved by LibreOffice, judged again. Needs Debian's libreoffice-calc and python3-uno.
# Usage: scripts/libreoffice.sh [folder for the files]
set -eu
cd "$(dirname "$0")/.."
skip() {
    echo "skipped: there is no $1 (apt-get install libreoffice-calc python3-uno)"
    exit 0
}
command -v soffice >/dev/null || skip soffice
python=
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import uno' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || skip "python3 with the module uno"
vuoro=${VUORO:-target/release/vuoro}
[ -x "$vuoro" ] || cargo build --release
out=${1:-$(mktemp -d)}
mkdir -p "$out"

echo "== the example ward as a workbook"
"$vuoro" export examples/ward --format xlsx --out "$out/ward.xlsx" --force
echo "== edited and saved by LibreOffice"
"$python" scripts/libreoffice_edit.py scenario "$out/ward.xlsx" "$out/edited.xlsx"
"$vuoro" check examples/ward > "$out/before.txt"
"$vuoro" check "$out/edited.xlsx" > "$out/after.txt"
diff "$out/before.txt" "$out/after.txt" && { echo "the edits are not there"; exit 1; }
echo "== planned"
"$vuoro" plan "$out/edited.xlsx" --out "$out/plan" --force --quiet --json --time-limit 10s > "$out/plan.json"
echo "== its roster, sorted, spaced and edited by LibreOffice, judged"
"$python" scripts/libreoffice_edit.py roster "$out/plan/roster-balanced.xlsx" "$out/roster.xlsx"
"$vuoro" check "$out/edited.xlsx" "$out/plan/roster-balanced.xlsx" --json > "$out/judged.json"
"$vuoro" check "$out/edited.xlsx" "$out/roster.xlsx" --json > "$out/rejudged.json" || [ $? -eq 3 ]
"$python" - "$out" <<'PY'
import json, sys
read = lambda name: json.load(open(f"{sys.argv[1]}/{name}.json"))
plan, judged, rejudged = read("plan"), read("judged"), read("rejudged")
assert plan["feasible"] and judged["cost"] == plan["cost"], "the roster's workbook is judged like the plan"
assert rejudged["cost"] != judged["cost"] or not rejudged["feasible"], "the roster's edit is seen"
print(f"cost {plan['cost']}, proven bound {plan['bound']}; after the edit by hand: cost {rejudged['cost']}, "
      f"{len(rejudged['hard_findings'])} requirement(s) broken")
PY
echo "all well; the files are in $out"
