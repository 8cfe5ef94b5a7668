#!/bin/sh
# month-report.sh YYYY-MM — who paid what that month, as CSV: from the fund, from whose account, in cash; and for whom.
# A mutual-aid payment stands under the payer whose account it left, "unknown" where the ledger does not know the payer.
# Exact: yuan text becomes whole fen by removing the point. The last line is the sum and equals the bills of the month.
set -eu

MEDINS=${MEDINS:-medins}
case ${1-} in
    [0-9][0-9][0-9][0-9]-0[1-9] | [0-9][0-9][0-9][0-9]-1[0-2]) ;;
    *) printf 'usage: %s YYYY-MM\n' "$0" >&2; exit 2 ;;
esac
year=${1%-*}
case ${1#*-} in
    04 | 06 | 09 | 11) last=30 ;;
    02)
        last=28
        [ $((year % 4)) -ne 0 ] || last=29
        [ $((year % 100)) -ne 0 ] || last=28
        [ $((year % 400)) -ne 0 ] || last=29
        ;;
    *) last=31 ;;
esac

history=$($MEDINS history --from "$1-01" --to "$1-$last" --csv </dev/null)

report=$(printf '%s\n' "$history" | awk '
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
    function book(rank, source, owner, patient, amount) {
        if (amount != 0) paid[rank "," source "," owner "," patient] += amount
        sum += amount
    }
    NR == 1 { for (n = split_csv($0); n > 0; n--) at[cell[n]] = n; next }
    { split_csv($0) }
    get("total") != "" {
        who = get("member"); aid = fen(get("acct_mulaid_pay"))
        book(1, "fund", "", who, fen(get("fund_pay")))
        book(2, "own account", who, who, fen(get("acct_pay")) - aid)
        book(3, "mutual aid", get("payer") == "" ? "unknown" : get("payer"), who, aid)
        book(4, "cash", "", who, fen(get("cash_pay")))
        book(5, "hospital", "", who, fen(get("hosp_part_amt")))
    }
    END {
        if (failed) exit 4
        print "0,paid_from,account_of,for,amount"
        for (key in paid) print key "," as_yuan(paid[key])
        print "6,sum,,," as_yuan(sum)
    }')

printf '%s\n' "$report" | LC_ALL=C sort -t, -k1,1n -k3,3 -k5,5rn -k4,4 | cut -d, -f2-
