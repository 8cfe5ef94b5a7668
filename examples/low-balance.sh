#!/bin/sh
# low-balance.sh THRESHOLD — for cron: prints the accounts that hold less than THRESHOLD yuan (such as 200 or 200.00).
# Exit code: 0 none is low, 1 at least one is, 2 wrong usage; any other code is the one medins ended with.
# Example line: 0 8 11 * * MEDINS_LEDGER=$HOME/family.medins /usr/local/share/medins/low-balance.sh 200 || mail ...
set -eu

MEDINS=${MEDINS:-medins}
threshold=${1-}
case $threshold in
    '' | *[!0-9.]* | .* | *.*.* | *. | *.???*) printf 'usage: %s THRESHOLD (yuan, at most two decimals)\n' "$0" >&2; exit 2 ;;
    *.??) ;;
    *.?) threshold=${threshold}0 ;;
    *) threshold=$threshold.00 ;;
esac

balances=$($MEDINS balance --csv </dev/null)

printf '%s\n' "$balances" | awk -v threshold="$threshold" '
    # Splits one CSV line into cell[]; quoted cells may hold commas and doubled quotes.
    function split_csv(line,    n) {
        sub(/\r$/, "", line); line = line ","
        for (n = 0; line != ""; line = substr(line, RLENGTH + 1)) {
            if (match(line, /^"([^"]|"")*",/)) {
                cell[++n] = substr(line, 2, RLENGTH - 3); gsub(/""/, "\"", cell[n])
            } else {
                match(line, /^[^,]*,/); cell[++n] = substr(line, 1, RLENGTH - 1)
            }
        }
        return n
    }
    function get(name) {
        if (!(name in at)) { printf "no column %s\n", name > "/dev/stderr"; failed = 1; exit 4 }
        return cell[at[name]]
    }
    function fen(text) { sub(/\./, "", text); return text + 0 }
    NR == 1 { for (n = split_csv($0); n > 0; n--) at[cell[n]] = n; next }
    { split_csv($0) }
    # Whoever has no account, or none whose balance is known, has an empty cell.
    get("balance") != "" && fen(get("balance")) < fen(threshold) {
        low++
        printf "%s (%s): %s < %s, as of %s\n", get("member"), get("layer"), get("balance"), threshold, get("as_of")
    }
    END { if (failed) exit 4; exit (low > 0) }'
