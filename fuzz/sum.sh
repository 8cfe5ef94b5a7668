#!/usr/bin/env bash
# Adds up what fuzz/run.sh ran: executions, rate and coverage of every target, and what was found.
#
#     fuzz/sum.sh FOLDER
set -euo pipefail
folder=$1
printf '| target | executions | a second | edges | found |\n|---|---:|---:|---:|---:|\n'
total=0
for target in $(ls "$folder/logs" | cut -d. -f1 | sort -u); do
    # A run that ended tells its number; of one that is still going, or was killed, the last line that counts does.
    read -r runs seconds edges < <(
        for log in "$folder/logs/$target".*.log; do
            awk '/^#[0-9]+/ { last = substr($1, 2) + 0; for (i = 1; i < NF; i++) if ($i == "cov:" && $(i + 1) > edges) edges = $(i + 1) }
                 /stat::number_of_executed_units/ { last = $2 }
                 /^Done .* in [0-9]+ second/ { seconds = $(NF - 1) }
                 END { print last + 0, seconds + 0, edges + 0 }' "$log"
        done | awk '{ runs += $1; if ($2) { timed += $1; seconds += $2 } if ($3 > edges) edges = $3 }
                    END { printf "%d %d %d\n", runs, seconds ? timed / seconds : 0, edges }'
    )
    found=$(ls "$folder/artifacts/$target" 2>/dev/null | wc -l)
    printf '| `%s` | %d | %d | %d | %d |\n' "$target" "$runs" "$seconds" "$edges" "$found"
    total=$((total + runs))
done
printf '| together | %d | | | |\n' "$total"
