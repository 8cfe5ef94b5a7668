#!/bin/sh
# setup-family.sh LEDGER — builds the made-up family of family/README.md in a new ledger, with the command line only.
# People, bindings, opening balances, 36 monthly credits (2023-11 to 2026-10), then 150 settlements from family/settlements.csv.
# Needs: medins (or MEDINS=/path/to/medins). Figures to expect: balances on 2026-10-31 in family/README.md.
set -eu

MEDINS=${MEDINS:-medins}
[ $# -eq 1 ] || { printf 'usage: %s LEDGER\n' "$0" >&2; exit 2; }
ledger=$1
case $0 in
    */*) here=${0%/*} ;;
    *) here=. ;;
esac

# $MEDINS stays unquoted: it may hold a command with arguments. No question is ever asked.
run() {
    $MEDINS --ledger "$ledger" --no-input "$@" </dev/null
}

run init --owner 我 --region 420100 --class in-service --balance 2400.00 --on 2023-11-01

run family add 李静 --relation spouse --region 420100 --class in-service --no-bind
run family add 王建国 --relation father --region 420100 --class retired --no-bind
run family add 陈秀兰 --relation mother --region 420100 --class resident-adult --no-bind
run family add 王小满 --relation child --region 420100 --class student-or-child --no-bind
run family add 刘玉梅 --relation mother-in-law --region 420100 --class retired --no-bind

# The owner pays for the own parents and the child; only 李静 can pay for her mother.
run family bind 陈秀兰 --from 2023-11-01
run family bind 王建国 --from 2023-11-01
run family bind 王小满 --from 2023-11-01
run family bind 刘玉梅 --payer 李静 --from 2024-06-01
run family bind 王小满 --payer 李静 --from 2025-01-01

run account open 李静 3100.00 --on 2023-11-01
run account open 王建国 1800.00 --on 2023-11-01
run account open 刘玉梅 950.00 --on 2023-11-01

for year in 2023 2024 2025 2026; do
    for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
        case $year-$month in
            2023-0? | 2023-10 | 2026-11 | 2026-12) continue ;;
        esac
        run account credit 我 128.00 --on "$year-$month-10"
        run account credit 李静 142.00 --on "$year-$month-10"
        run account credit 王建国 83.00 --on "$year-$month-10"
        run account credit 刘玉梅 78.00 --on "$year-$month-10"
    done
done

run import "$here/family/settlements.csv"
