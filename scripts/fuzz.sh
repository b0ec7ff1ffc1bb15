#!/bin/bash
# Runs the fuzz targets: scripts/fuzz.sh [TARGET...]; SECONDS_EACH (default 1200) is how long each runs, AT_ONCE (1)
# how many at a time. Needs cargo-fuzz (`cargo install cargo-fuzz`); findings come to fuzz/artifacts/TARGET/.
set -euo pipefail
cd "$(dirname "$0")/.."

SECONDS_EACH="${SECONDS_EACH:-1200}"
AT_ONCE="${AT_ONCE:-1}"
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    targets=(scenario_json scenario_folder rule_set roster_csv roster_json curtois inrc1 inrc2_text inrc2_json nsplib solutions)
fi

# The seeds are the good inputs of the tests; an input of several files has a line of ==== between them.
good=tests/data/good
joined() {
    cat "$1"
    shift
    for file in "$@"; do printf '\n====\n'; cat "$file"; done
}
seed() {
    mkdir -p "fuzz/corpus/$1"
    cat > "fuzz/corpus/$1/seed-$2"
}
tables=("$good"/ward/{scenario.toml,staff.csv,demand.csv,wishes.csv,absences.csv,locks.csv,history.csv,local.toml})
seed scenario_json 1 < "$good/ward.json"
joined "${tables[@]}" | seed scenario_folder 1
seed rule_set 1 < "$good/ward/local.toml"
seed rule_set 2 < models/practice/ward.toml
seed roster_csv 1 < "$good/roster.csv"
seed roster_json 1 < "$good/roster.json"
seed curtois 1 < "$good/curtois.txt"
seed inrc1 1 < "$good/inrc1.xml"
joined "$good"/inrc2/{Sc-tiny,H0-tiny-2,WD-tiny-7}.txt | seed inrc2_text 1
joined "$good"/inrc2-json/{Sc-tiny,H0-tiny-2,WD-tiny-7}.json | seed inrc2_json 1
joined "$good"/nsplib.{nsp,gen} | seed nsplib 1
(printf '\0'; cat "$good/curtois.roster") | seed solutions 1
(printf '\1'; cat "$good/inrc1.solution.xml") | seed solutions 2
(printf '\2'; cat "$good/inrc2/Sol-tiny-7-0.txt") | seed solutions 3
(printf '\2'; cat "$good/inrc2-json/Sol-tiny-7-0.json") | seed solutions 4
(printf '\3'; cat "$good/nsplib.roster") | seed solutions 5

# cargo-fuzz wants flags that only nightly compilers take, unless told otherwise. The readers are without `unsafe`, so
# that no sanitizer is needed.
export RUSTC_BOOTSTRAP=1
nice -n 10 cargo fuzz build -s none

printf '%s\n' "${targets[@]}" | xargs -P "$AT_ONCE" -I {} sh -c '
    echo "{}: runs for '"$SECONDS_EACH"' s, log in fuzz/corpus/{}.log"
    nice -n 19 cargo fuzz run -s none {} -- -max_total_time='"$SECONDS_EACH"' -rss_limit_mb=2048 -timeout=10 \
        -max_len=16384 -print_final_stats=1 > fuzz/corpus/{}.log 2>&1
    grep -E "stat::number_of_executed_units|SUMMARY|Test unit written" fuzz/corpus/{}.log'
