#!/usr/bin/env bash
# Fills a corpus with files of the project (and of MEDINS_SEEDS, where that is set) that fit a target.
#
#     fuzz/seeds.sh TARGET CORPUS
set -euo pipefail
target=$1 corpus=$2
cd "$(dirname "$0")/.."
mkdir -p "$corpus"

# Puts files there, each behind the bytes that the target expects first.
put() {
    local first=$1 file
    shift
    for file in "$@"; do
        [ -f "$file" ] || continue
        { printf "$first"; cat "$file"; } >"$corpus/$(printf '%s' "$first$file" | sha256sum | cut -c1-16)"
    done
}
shopt -s globstar nullglob
all=(examples/**/* tests/fixtures/**/* ${MEDINS_SEEDS:+"$MEDINS_SEEDS"/**/*})
kind() { local end=$1 file; for file in "${all[@]}"; do [[ $file == *."$end" ]] && printf '%s\0' "$file"; done; true; }
mapfile -d '' -t json < <(kind json)
mapfile -d '' -t csv < <(kind csv)
mapfile -d '' -t text < <(kind txt)
mapfile -d '' -t pdf < <(kind pdf)
mapfile -d '' -t ofd < <(kind ofd)
mapfile -d '' -t xml < <(kind xml)

case $target in
csv_template) put '#' "${csv[@]}" ;;
interface_json | receipt_json) put '' "${json[@]}" ;;
receipt_text) put '' "${text[@]}"; put '#' "${text[@]}" ;;
receipt_file) put '\0' "${pdf[@]}"; put '\001' "${ofd[@]}"; put '\002' "${xml[@]}" ;;
sheet_table) put '\005' "${csv[@]}" "${text[@]}" "${json[@]}" tests/fixtures/*.tsv ;;
profile_toml) put '' src/import/profiles/*.toml ;;
recognise) put '' "${all[@]}" ;;
pack_toml) put '' $(ls src/policy/packs/*.toml | grep -v cases) examples/policy-pack-template.toml ;;
cases_toml) put '' src/policy/packs/*.cases.toml examples/policy-pack-template.cases.toml ;;
guide_toml) put '' src/guide/topics/*.toml ;;
typed)
    for word in 24.50 '２４．５０元' '2024年3月1日' 2024-03-01T08:00:00 420100 江城市 母亲 93.5% 11010519491231002X; do
        printf '%s' "$word" >"$corpus/$(printf '%s' "$word" | sha256sum | cut -c1-16)"
    done ;;
guide_words) printf '异地 报销' >"$corpus/words"; printf 'code sharing' >"$corpus/topic" ;;
config_toml) printf 'ledger = "a.medins"\nlang = "zh"\nformat = "json"\ncolor = "never"\npager = "less"\n-\n2026-01-01\nen' >"$corpus/all" ;;
csv_rows) printf '1王建国\037我\037S1\037=HYPERLINK(1)\0373\03711\0372450\036陈秀兰\037\037-2\037"a,b"' >"$corpus/rows" ;;
command_line)
    sed -n 's/^ *\(\$ \)\?medins //p' src/locales/en/help.ftl | sort -u | while read -r line; do
        { printf '\0'; printf '%s' "$line" | tr ' ' '\n'; } >"$corpus/$(printf '%s' "$line" | sha256sum | cut -c1-16)"
    done ;;
ledger_file)
    for question in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do
        printf "\\x0$question"'\000\020\000\377' >"$corpus/bytes-$question"
        printf "\\x8$question"'\003\001\377\377\377\377\377\377\377\177' >"$corpus/values-$question"
    done ;;
esac
if [ -z "$(ls -A "$corpus")" ]; then printf 'a' >"$corpus/one"; fi
