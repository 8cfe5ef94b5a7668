# Pages and workbooks: what stands around the content.

page-skip = Skip to the content
page-large = Large print
page-dark = Dark colours
page-as-of = As of { $day }
page-offline = Computed offline from the family's own ledger, as of { $day }. This page asks for nothing from the internet.
page-filter = Find in the table
page-shown = { $shown } of { $all } rows
page-figures = The figures as a table
page-rests-on = Rests on
page-newest = The picture shows the newest { $drawn } of { $all } rows; the table has all of them.
page-checked = Last checked on { $day }
page-back = Back to the text
page-gauge = { $used } of { $whole } used ({ $percent }), { $rest } left
page-gauge-over = { $used } of { $whole } used ({ $percent }), { $rest } over
page-gauge-used = { $used } used; of how much is not known
page-gauge-whole = Of { $whole }; how much is used is not known
page-gauge-unknown = Not known

## Sheets of a workbook

page-sheet-summary = Summary
page-sheet-rules = Rules and sources
page-column-number = No.
page-column-rules = Rules
page-column-remark = Remark

## What documents are called

page-title-account = Personal accounts
page-title-audit = Settlements and the rules
page-title-balance = What is left and what was paid
page-title-check = What the ledger shows
page-title-codes = Words and codes
page-title-demo = A made-up family
page-title-doctor = How ledger and program are
page-title-eligibility = Mutual aid
page-title-estimate = What a visit costs
page-title-expected = What the rules say of the bill
page-title-expense = What was kept
page-title-export = Out of the ledger
page-title-family = The family
page-title-history = Settlements and account movements
page-title-import = Import
page-title-init = The ledger
page-title-encrypt = An encrypted ledger
page-title-decrypt = The ledger
page-title-rekey = An encrypted ledger
page-title-unlock = The key of the ledger
page-title-lock = The key of the ledger
page-title-policy-diff = What differs between rules
page-title-policy-lint = What packs say
page-title-policy-list = Regions and their rules
page-title-policy-pin = Own values
page-title-policy-show = Rules
page-title-policy-test = Worked cases
page-title-quota = Deductibles and ceilings
page-title-reconcile = Printed balances
page-title-record = What was recorded
page-title-log = What was done
page-title-operation = Operation
page-title-undo = Undo
page-title-show = Where it comes from
page-title-waiting = Waiting periods
page-title-config = Settings
page-title-guide-list = Guide
page-title-guide-search = Guide: words found
page-title-sql = Answer of a question in SQL
page-title-wizard = What will be recorded
page-title-backup = A copy of the ledger
page-title-backups = Copies of the ledger
page-title-drill = A trial restore
page-title-restore = Putting a copy in place
