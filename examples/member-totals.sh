#!/bin/sh
# member-totals.sh YEAR — what each member's settlements of a year came to, as CSV, largest total first, with a sum line.
# own_account = acct_pay - acct_mulaid_pay; reversals are negative rows, so they cancel what they take back.
# Exact: yuan text becomes whole fen by removing the point; awk never sees a fraction.
set -eu

MEDINS=${MEDINS:-medins}
case ${1-} in
    [0-9][0-9][0-9][0-9]) ;;
    *) printf 'usage: %s YEAR\n' "$0" >&2; exit 2 ;;
esac

history=$($MEDINS history --year "$1" --csv </dev/null)

totals=$(printf '%s\n' "$history" | awk '
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
    function as_yuan(f,    sign) {
        sign = f < 0 ? "-" : ""; if (f < 0) f = -f
        return sprintf("%s%d.%02d", sign, int(f / 100), f % 100)
    }
    function print_line(rank, who) {
        printf "%d,%s,%d,%s,%s,%s,%s,%s\n", rank, who, count[who], as_yuan(total[who]), as_yuan(fund[who]), \
            as_yuan(account[who] - aid[who]), as_yuan(aid[who]), as_yuan(cash[who])
    }
    function book(who) {
        count[who] += get("kind") == "reversal" ? -1 : 1
        total[who] += fen(get("total")); fund[who] += fen(get("fund_pay"))
        account[who] += fen(get("acct_pay")); aid[who] += fen(get("acct_mulaid_pay"))
        cash[who] += fen(get("cash_pay"))
    }
    NR == 1 { for (n = split_csv($0); n > 0; n--) at[cell[n]] = n; next }
    { split_csv($0) }
    get("total") != "" { members[get("member")]; book(get("member")); book("sum") }
    END {
        if (failed) exit 4
        print "0,member,settlements,total,fund_pay,own_account,mutual_aid,cash_pay"
        for (who in members) print_line(1, who)
        print_line(2, "sum")
    }')

printf '%s\n' "$totals" | LC_ALL=C sort -t, -k1,1n -k4,4rn -k2,2 | cut -d, -f2-
