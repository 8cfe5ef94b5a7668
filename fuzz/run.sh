#!/usr/bin/env bash
# Runs fuzz targets in turn, without a sanitizer (no unsafe code is ours: what is looked for are panics,
# overflows, contradictions and hangs), and keeps what each run says.
#
#     fuzz/run.sh BIN FOLDER SECONDS [TARGET…]
#
# BIN: the folder of the built targets. FOLDER: gets corpus/, artifacts/ and logs/. SECONDS: for each target.
# MEDINS_SEEDS names a folder of further files to start from. fuzz/sum.sh FOLDER adds up what was run.
set -euo pipefail
bin=$1 folder=$2 seconds=$3
shift 3
project=$(cd "$(dirname "$0")/.." && pwd)
if [ $# -eq 0 ]; then
    for file in "$project"/fuzz/fuzz_targets/*.rs; do set -- "$@" "$(basename "$file" .rs)"; done
fi
mkdir -p "$folder/logs"
for target in "$@"; do
    corpus=$folder/corpus/$target
    if [ ! -d "$corpus" ]; then
        "$project/fuzz/seeds.sh" "$target" "$corpus"
    fi
    mkdir -p "$folder/artifacts/$target"
    log=$folder/logs/$target.$(date +%s%N).log
    nice -n 15 "$bin/$target" "$corpus" -artifact_prefix="$folder/artifacts/$target/" -max_total_time="$seconds" \
        -timeout=20 -rss_limit_mb=2048 -max_len="${MEDINS_LENGTH:-2048}" -print_final_stats=1 -verbosity=1 \
        </dev/null >"$log" 2>&1 &
    running=$!
    wait "$running" || echo "$target stopped, see $log"
    rm -rf "/dev/shm/medins-fuzz-$running" "/dev/shm/medins-fuzz-$running.toml"
done
