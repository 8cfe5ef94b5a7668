#!/bin/sh
# Builds the floor programs (the least work that does each job with the same libraries) where their sources
# lie beside the checkout, then times every command against them.
# Usage: benches/run.sh [ROWS,ROWS,...]      e.g. benches/run.sh 1000,1000000
set -eu

cd "$(dirname "$0")/.."
MEDINS_BENCH_ROWS=${1:-1000,100000}
export MEDINS_BENCH_ROWS
floor=../shared/bench/floor
if [ -d "$floor" ]; then
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    cp -r "$floor" "$scratch/floor"
    cargo build --quiet --release --manifest-path "$scratch/floor/Cargo.toml" --target-dir target/floor
    MEDINS_FLOOR=$PWD/target/floor/release
    export MEDINS_FLOOR
else
    echo "floor programs not found: only medins itself is timed" >&2
fi
cargo bench --quiet --bench commands
