#!/bin/sh
# aid-check.sh — for every member of the family: may the owner's account pay for them today? One line each.
# The answer is the exit code of `medins eligibility check`: 0 yes, 1 no, 3 cannot tell; any other code ends the script.
# For the reasons and the next step, run `medins eligibility check --member NAME` for the name in question.
set -eu

MEDINS=${MEDINS:-medins}

family=$($MEDINS family list --csv </dev/null)

names=$(printf '%s\n' "$family" | awk '
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
    NR == 1 { for (n = split_csv($0); n > 0; n--) at[cell[n]] = n; next }
    { split_csv($0) }
    get("relation") != "self" && get("relation") != "本人" && !seen[get("name")]++ { print get("name") }
    END { if (failed) exit 4 }')

printf '%s\n' "$names" | while IFS= read -r name; do
    [ -n "$name" ] || continue
    code=0
    $MEDINS eligibility check --member "$name" </dev/null >/dev/null || code=$?
    case $code in
        0) answer=yes ;;
        1) answer=no ;;
        3) answer='cannot tell' ;;
        *) exit "$code" ;;
    esac
    printf '%s: %s\n' "$name" "$answer"
done
