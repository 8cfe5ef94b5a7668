# Help of the command line. English help of arguments is the comment beside them in the code; here it is repeated, so that both languages have the same messages.

## Headings

help-heading-usage = Usage:
help-heading-examples = Examples:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-global = Global
help-value-command = COMMAND
help-help = Print help

## Global

help-about = A family's ledger for China's basic medical insurance (医保): balances, mutual aid, eligibility, offline
help-examples =
    medins demo
    medins init
    medins family add --relation spouse
    medins import *.pdf
    medins balance
help-ledger = The ledger file (default: in the platform's data folder)
help-key-file = File with the key of an encrypted ledger
help-today = Answer as of this day instead of today
help-lang = Language: zh or en
help-format = Form of the output: table, csv, json, ndjson or html
help-csv = Same as --format csv
help-json = Same as --format json
help-color = Colours: auto, always or never
help-bom = Begin CSV with a byte order mark, for spreadsheets
help-header = Headings of CSV: en (stable keys) or zh
help-yes = Agree to questions in advance
help-no-input = Never ask
help-no-pager = Never show long tables in a pager
help-redact = Hide the family: names become roles, ids and notes are masked
help-quiet = Leave out notes
help-version = Print version

## init

help-init-about = Create the family's ledger
help-init-examples =
    medins init
    medins init --owner Me --region Wuhan
    medins init --owner Me --region 420100 --class retired --balance 2400
help-init-owner = Your short name in the ledger
help-init-region = Where you are insured: a six-digit code or a name
help-init-class = As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child
help-init-balance = Balance of your personal account
help-init-on = The day at whose beginning the balance counts (default: today)

## demo

help-demo-about = Show a made-up family, with nothing to set up
help-demo-examples =
    medins demo
    medins demo demo-family
help-demo-folder = Keep the demo ledger in this folder

## balance

help-balance-about = What is left in each personal account, and what the pooled fund paid this year
help-balance-examples =
    medins balance
    medins balance parent
    medins balance --on 2025-12-31 --csv
help-balance-member = Name or relation; everybody if left out
help-balance-on = As of the end of this day
help-balance-explain = Show the rules of deductible and ceiling with their sources
help-balance-at-op = From the ledger as it was after this operation; `medins log` lists them

## quota

help-quota-about = What is left of deductible and ceiling this year
help-quota-examples =
    medins quota
    medins quota parent --tier level3 --explain
    medins quota --benefit inpatient --tier level3 --csv
help-quota-member = Name or relation; everybody if left out
help-quota-on = As of the end of this day
help-quota-benefit = outpatient, chronic, inpatient or serious-illness
help-quota-tier = Kind of institution: community, level1, level2, level3, pharmacy …
help-quota-explain = Show the rules with their sources

## audit

help-audit-about = Set settlements beside the rules: did the fund pay what they say?
help-audit-examples =
    medins audit
    medins audit father --year 2025 --assume-in-scope
    medins audit --from 2026-01-01 --all --csv
help-audit-member = Name or relation; everybody if left out
help-audit-from = From this day on
help-audit-to = Up to and including this day
help-audit-year = Only this calendar year
help-audit-assume-in-scope = Where no in-scope amount is recorded, take the whole bill as in scope
help-audit-all = Show every row that differs or cannot be judged, not only 50
help-audit-at-op = From the ledger as it was after this operation; `medins log` lists them

## reconcile

help-reconcile-about = Set printed balances beside the ledger: does each lead to the next?
help-reconcile-examples =
    medins reconcile
    medins reconcile self --year 2025
    medins reconcile mother --all --csv
help-reconcile-member = Name or relation; every account if left out
help-reconcile-from = From this day on
help-reconcile-to = Up to and including this day
help-reconcile-year = Only this calendar year
help-reconcile-all = Show what agrees too, and every break, not only 50
help-reconcile-doubles = Suspected doubles side by side; on a terminal each is asked for
help-reconcile-same = These two settlements are the same one: A=B, numbers of this ledger
help-reconcile-different = These two settlements are not the same: A=B, numbers of this ledger

## check

help-check-about = Look for what contradicts itself in the ledger; silent where nothing does
help-check-examples =
    medins check
    medins check --explain double
    medins check --all --csv > findings.csv
help-check-explain = Say what a code means, why it matters and what to do; every code where none is named
help-check-all = Show every row, not only 50 of each code
help-check-thorough = Compare every index of the file with its table, too; takes longer

## history

help-history-about = Settlements and account movements
help-history-examples =
    medins history --member parent --year 2025
    medins history --paid-by-me --group-by member
    medins history --type inpatient --min 1000
    medins history --csv > history.csv
help-history-member = Only this member: a name, or a relation such as parent (both parents)
help-history-payer = Only what this member's account paid for, wholly or in part
help-history-paid-by-me = Only what the owner's account paid for
help-history-from = From this day on
help-history-to = Up to and including this day
help-history-year = Only this calendar year
help-history-kind = Kind of visit: outpatient, inpatient, pharmacy, chronic, emergency, maternity, or a raw code
help-history-institution = Only institutions whose name contains this
help-history-min = Only bills of at least this total
help-history-max = Only bills of at most this total
help-history-only = Only settlements, or only movements of accounts
help-history-group-by = Sums by member, month, year, institution or payer
help-history-source = Beside every row the paper, file and row that it came from
help-history-limit = At most so many rows; tables show 50, other forms all
help-history-all = Every row, in tables too
help-history-at-op = From the ledger as it was after this operation; `medins log` lists them

## family

help-family-about = Members of the family, and whose account may pay for whom
help-family-examples =
    medins family list
    medins family add --relation spouse
    medins family bind mother
help-family-list-about = Everybody, with relation and insurance
help-family-list-examples =
    medins family list
    medins family list --json
help-family-add-about = Register a relative, check the rules, and record the binding
help-family-add-examples =
    medins family add --relation spouse
    medins family add Chen --relation mother --region Wuhan --class resident-adult
    medins family add --relation mother-in-law --no-bind
help-family-add-name = Short name (default: the word for the relation)
help-family-add-relation = What the person is to the ledger's owner: spouse, father, mother, child, …
help-family-add-payer = Whose account shall pay (default: the owner's)
help-family-add-from = From when the binding holds (default: today)
help-family-add-no-bind = Only register; record no binding
help-family-edit-about = Change what is known of a member
help-family-edit-examples =
    medins family edit mother --born 1958-05-01 --region 420100
    medins family edit father --class retired --insured-from 2024-01-01
help-family-edit-member = Whom: a name or a relation
help-family-edit-name = New short name
help-family-edit-relation = New relation to the ledger's owner
help-family-add-region = Where insured: a six-digit code or a name
help-family-add-class = As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child
help-family-add-insurance = employee or resident, where the class does not say it
help-family-add-status = normal, suspended, waiting or unknown
help-family-add-insured-from = Since when this insurance holds (default: always; in a change, today)
help-family-add-born = Birth date
help-family-add-sex = male or female
help-family-add-id-tail = Last four characters of the ID number; of a full number only these are kept
help-family-edit-region = Where insured: a six-digit code or a name
help-family-edit-class = As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child
help-family-edit-insurance = employee or resident, where the class does not say it
help-family-edit-status = normal, suspended, waiting or unknown
help-family-edit-insured-from = Since when this insurance holds (default: always; in a change, today)
help-family-edit-born = Birth date
help-family-edit-sex = male or female
help-family-edit-id-tail = Last four characters of the ID number; of a full number only these are kept
help-family-remove-about = Take a member out that nothing else speaks of
help-family-remove-examples =
    medins family remove mother-in-law
    medins family remove mother-in-law --yes
help-family-remove-member = Whom: a name or a relation
help-family-bind-about = Record that an account may pay for a relative
help-family-bind-examples =
    medins family bind mother
    medins family bind child --payer spouse --from 2025-01-01 --cap 500
help-family-bind-member = For whom: a name or a relation
help-family-bind-payer = Whose account pays (default: the owner's)
help-family-bind-from = First day (default: today)
help-family-bind-to = Last day, where one was agreed
help-family-bind-order = Place in the order of payers, 1 first
help-family-bind-cap = Most that one settlement may take
help-family-bind-cap-total = Most that may be taken in all
help-family-bind-mode = on-demand (default) or wallet
help-family-bind-anyway = Record it although the rules say no
help-family-unbind-about = Record the end of a binding
help-family-unbind-examples =
    medins family unbind mother
    medins family unbind child --payer spouse --on 2025-12-31
help-family-unbind-member = Whose binding ends: a name or a relation
help-family-unbind-payer = Whose account paid (default: the owner's)
help-family-unbind-on = Last day on which it holds (default: today)
help-family-show-about = Everything known of one member
help-family-show-examples =
    medins family show mother
    medins family show self --json
help-family-show-member = Whom: a name or a relation

## eligibility

help-eligibility-about = May an account be used by this person, for this, on this day?
help-eligibility-examples =
    medins eligibility check --member mother
    medins eligibility check --relation spouse --region Wuhan
help-eligibility-check-about = May this account pay for that relative?
help-eligibility-check-examples =
    medins eligibility check --member mother --use inpatient --amount 500
    medins eligibility check --relation sibling --region 420100 --on 2025-03-01
    medins eligibility check --relation parent --payer-region Wuhan --region Shanghai
help-eligibility-check-member = For whom: a member's name
help-eligibility-check-relation = For whom: a relation, whether or not such a member is recorded
help-eligibility-check-payer = Whose account pays (default: the owner's)
help-eligibility-check-use- = For what: care, outpatient, inpatient, pharmacy, resident-premium, long-term-care-premium, …
help-eligibility-check-on = On which day (default: today)
help-eligibility-check-amount = How much
help-eligibility-check-region = Where the relative is supposed to be insured, whatever the ledger says
help-eligibility-check-payer-region = Where the payer is supposed to be insured, whatever the ledger says
help-eligibility-check-explain = Show every rule with all its sources, addresses and remarks
help-eligibility-expense-about = May the funds or a personal account pay for this?
help-eligibility-expense-examples =
    medins eligibility expense work-injury --region Wuhan
    medins eligibility expense vaccine --member mother
help-eligibility-expense-what = For what: work-injury, third-party, abroad, fitness, health-checkup, outpatient, pharmacy, vaccine, …
help-eligibility-expense-region = Where insured: a six-digit code or a name
help-eligibility-expense-member = Where this member is insured (default: the owner)
help-eligibility-expense-on = On which day (default: today)
help-eligibility-expense-explain = Show every rule with all its sources, addresses and remarks
help-eligibility-waiting-about = How long is the waiting period of somebody who joins late or missed years?
help-eligibility-waiting-examples =
    medins eligibility waiting --region Qingdao --missed 2025,2026 --joins-for 2027
    medins eligibility waiting --region Wuhan --missed 2025,2026 --joins-for 2027 --repaired 2
help-eligibility-waiting-region = Where insurance is joined: a six-digit code or a name
help-eligibility-waiting-insurance = resident or employee
help-eligibility-waiting-missed = Years without insurance, separated by commas
help-eligibility-waiting-joins-for = The benefit year that is joined
help-eligibility-waiting-repaired = How many missed years were paid later
help-eligibility-waiting-gap-months = Months between the end of another insurance and this one
help-eligibility-waiting-on = By the rules of which day (default: today)
help-eligibility-waiting-explain = Show every rule with all its sources, addresses and remarks

## record

help-record-about = Record one settlement
help-record-examples =
    medins record
    medins record --total 120 --fund 60 --account 60
    medins record --member mother --total 200 --fund 120 --account 80 --mutual-aid 80 --payer self
help-record-member = Whose bill: a name or a relation (default: the owner)
help-record-at = When it was settled: a day, or a day and time (default: today)
help-record-total = Total of the bill
help-record-fund = What the funds paid
help-record-account = What personal accounts paid, relatives' accounts included
help-record-mutual-aid = The part of it that a relative's account paid (default with --payer: all of it)
help-record-payer = Whose account paid that part; PAYER=YUAN for each where there were several
help-record-cash = What was paid in cash (default: what is left of the total)
help-record-hospital = What the hospital bore
help-record-in-scope = Part of the total inside the policy range
help-record-institution = Hospital or pharmacy
help-record-level = Its level: 1, 2, 3 or P for a pharmacy
help-record-kind = Kind of visit: outpatient, inpatient, pharmacy, chronic, or a raw code
help-record-region = Where: a six-digit code or a name
help-record-id = Settlement id, as printed
help-record-balance-after = Balance of the account after it, as printed
help-record-keep-difference = Record it although its figures do not add up

## account

help-account-about = Movements and printed balances of personal accounts
help-account-examples =
    medins account open self 2400 --on 2025-01-01
    medins account credit self 128
    medins account observe self 2528
help-account-open-about = Say what an account held at the beginning of a day; the ledger counts from there
help-account-open-examples =
    medins account open self 2400 --on 2025-01-01
    medins account open mother 800 --layer prior-years
help-account-open-member = Whose account: a name or a relation
help-account-open-amount = Amount in yuan
help-account-open-on = Day (default: today)
help-account-open-layer = Layer: whole, current-year or prior-years
help-account-credit-about = Record money that came in
help-account-credit-examples =
    medins account credit self 128 --on 2025-03-10
    medins account credit self 3.15 --kind interest
help-account-credit-kind = Kind: monthly-credit, interest, refund or wallet-in
help-account-credit-member = Whose account: a name or a relation
help-account-credit-amount = Amount in yuan
help-account-credit-on = Day (default: today)
help-account-credit-layer = Layer: whole, current-year or prior-years
help-account-expected-about = What should have come in and gone out by schedule, against what is recorded
help-account-expected-examples =
    medins account expected self
    medins account expected self --year 2025
help-account-expected-member = Whose account (default: the owner's)
help-account-expected-year = Calendar year (default: this year)
help-account-observe-about = Record the balance that an official page or receipt shows; changes nothing else
help-account-observe-examples =
    medins account observe self 2528.40
    medins account observe mother 760 --on 2025-06-30
help-account-observe-member = Whose account: a name or a relation
help-account-observe-amount = Amount in yuan
help-account-observe-on = Day (default: today)
help-account-observe-layer = Layer: whole, current-year or prior-years
help-account-pay-about = Record a payment that no settlement records, such as a premium
help-account-pay-examples =
    medins account pay self 400 --kind premium --for child
    medins account pay self 50 --note pharmacy
help-account-pay-kind = Kind: own-payment, mutual-aid, premium, long-term-care or wallet-out
help-account-pay-beneficiary = For whom, where it was for a relative
help-account-pay-note = A remark
help-account-pay-member = Whose account: a name or a relation
help-account-pay-amount = Amount in yuan
help-account-pay-on = Day (default: today)
help-account-pay-layer = Layer: whole, current-year or prior-years
help-account-adjust-about = Correct an account by a signed amount, with a reason
help-account-adjust-examples =
    medins account adjust me 12.50 --reason "March credit was missing"
    medins account adjust mother -3.00 --reason "counted twice" --on 2025-06-30
help-account-adjust-reason = Why
help-account-adjust-member = Whose account: a name or a relation
help-account-adjust-amount = Amount in yuan
help-account-adjust-on = Day (default: today)
help-account-adjust-layer = Layer: whole, current-year or prior-years

## import

help-import-about = Read e-receipts, settlement messages, bills, account pages and spreadsheets into the ledger
help-import-examples =
    medins import settlements.csv --dry-run
    medins import settlements.csv --create-members
    medins import *.json --member mother
    medins import --map my-sheet.xlsx
help-import-files = Files to read; - is standard input
help-import-dry-run = Say what would happen; change nothing
help-import-create-members = Create members that the ledger does not know
help-import-member = Whose papers these are, where they name nobody or somebody else
help-import-who = A name in the file and the member it means: NAME=MEMBER
help-import-map = Ask what the columns of a spreadsheet mean, and keep the answers as a profile
help-import-on = The day of a page of figures that prints none
help-import-skip-problems = Take in the good rows although others have problems
help-import-keep = Copy the papers beside the ledger, so that they can be looked at and checked later
help-import-review = Show suspected doubles side by side, and on a terminal ask what they are

## export

help-export-about = Write the ledger's facts as CSV or NDJSON, as a journal, or as FHIR
help-export-examples =
    medins export > settlements.csv
    medins export movements --output movements.csv
    medins export members --format ndjson
    medins export --as hledger --output family.journal
    medins export --as beancount --output family.beancount
    medins export --as fhir --format ndjson > family.ndjson
help-export-what = settlements, movements, statements, members or bindings
help-export-tool = The whole ledger in the form of a tool: hledger, beancount or fhir
help-export-output = Write to this file instead of standard output
help-export-overwrite = Replace files that are there

## guide

help-guide-about = Help without a network: looking up, binding, paying, and why it failed
help-guide-examples =
    medins guide
    medins guide balance
    medins guide binding --region Wuhan
    medins guide search wallet
help-guide-topic = What to read about: a topic's code, its name, or how one of them begins; every topic if left out
help-guide-region = Where insured: a six-digit code or a name
help-guide-member = Where this member is insured (default: the owner)
help-guide-explain = Show every source with its address and remarks
help-guide-search-about = Find words in the guide, in both languages
help-guide-search-examples =
    medins guide search wallet
    medins guide search balance kiosk
help-guide-search-word = Words that all have to be found
## config

help-config-about = What is set, and where it comes from
help-config-examples =
    medins config list
    medins config list --json
    medins config path
help-config-list-about = Every setting with its value and where it comes from
help-config-list-examples =
    medins config list
    medins config list --lang zh --csv
help-config-path-about = Where the config file is, or would be
help-config-path-examples =
    medins config path
    medins config path --json

## encrypt

help-encrypt-about = Encrypt the ledger with a passphrase or a key file
help-encrypt-examples =
    medins encrypt
    medins encrypt --recovery /media/stick/sheet.txt
    medins encrypt --key-file /media/stick/medins.key
help-encrypt-recovery = Write a recovery sheet to print: a key that opens the ledger without the passphrase

## decrypt

help-decrypt-about = Write an encrypted ledger back as a plain file
help-decrypt-examples =
    medins decrypt
    medins decrypt --key-file /media/stick/medins.key --yes

## rekey

help-rekey-about = Encrypt an encrypted ledger with another key
help-rekey-examples =
    medins rekey
    medins rekey --recovery /media/stick/sheet.txt
    medins rekey --new-key-file /media/stick/new.key
help-rekey-new-key-file = File with the new key (default: a new passphrase is asked for)
help-rekey-recovery = Write a new recovery sheet to print; the old one opens older copies only

## unlock

help-unlock-about = Keep the key in the keyring of the system, so that nobody is asked again
help-unlock-examples =
    medins unlock
    medins unlock --key-file /media/stick/medins.key

## lock

help-lock-about = Take the key out of the keyring of the system
help-lock-examples =
    medins lock

## completions

help-completions-about = Print the completions of a shell
help-completions-examples =
    medins completions bash --dynamic > ~/.local/share/bash-completion/completions/medins
    medins completions fish --dynamic > ~/.config/fish/completions/medins.fish
    medins completions zsh > ~/.zfunc/_medins
help-completions-shell = bash, zsh, fish, powershell or elvish
help-completions-dynamic = Ask the program while typing: completes members, relations and regions too

## man

help-man-about = Print the manual page
help-man-examples =
    medins man > medins.1
    medins man man-pages
help-man-folder = Write one page for each command into this folder
help-record-again = Record it although an equal one is recorded: it is another purchase
help-verbose = Addresses and remarks of sources too
help-family-add-plan = Name of the plan, where the place has several
help-family-add-base = Monthly contribution base
help-family-add-first-insured = First insured on this day; waiting periods count from it
help-family-edit-plan = Name of the plan, where the place has several
help-family-edit-base = Monthly contribution base
help-family-edit-first-insured = First insured on this day; waiting periods count from it

## estimate and policy

help-estimate-about = What a visit would cost, and why
help-estimate-examples =
    medins estimate --region Wuhan --class in-service --tier level1 --in-scope 5000
    medins estimate --member mother --tier level2 --total 800 --explain
    medins estimate --region Wuhan --class retired --in-scope 300 --compare-tier
help-estimate-member = For a member of the ledger: a name or a relation
help-estimate-region = Where insured: a six-digit code or a name
help-estimate-on = On which day (default: today)
help-estimate-insurance = employee or resident
help-estimate-class = As what: in-service, retired, flexible, resident-adult, student-or-child, college-student …
help-estimate-plan = The plan, by the word of the region's pack
help-estimate-age = Whole years
help-estimate-retired-on = Day of retirement
help-estimate-months-insured = Months of insurance without a break
help-estimate-benefit = outpatient, pharmacy, inpatient, serious-illness, or chronic/DISEASE
help-estimate-tier = Kind of institution: community, level1, level2, level3, pharmacy …
help-estimate-institution = Name of the hospital, where a rule lists it
help-estimate-prescriber = Kind of institution that wrote the prescription
help-estimate-family-doctor = A family doctor is signed
help-estimate-referral = With a referral
help-estimate-not-selected = At an institution that the person did not select
help-estimate-missing-years = Contribution years that are missing
help-estimate-place = home, filed, unfiled or emergency
help-estimate-item = essential-medicine, consultation-fee or large-equipment
help-estimate-nth = The how-manyth visit or admission of the benefit year
help-estimate-reference-wage = Reference wage of the year, where a ceiling depends on it
help-estimate-total = The whole bill
help-estimate-out-of-scope = Of it: out of scope (全自费)
help-estimate-over-limit = Of it: over the limit price (超限价)
help-estimate-first-self-pay = Of it: first self-pay share (先行自付)
help-estimate-in-scope = Of it: in scope (政策范围内)
help-estimate-ytd-in-scope = In-scope expense before, in the benefit year
help-estimate-ytd-fund = What the fund paid before, in the benefit year
help-estimate-ytd-deductible = What was borne of the deductible before, in the benefit year
help-estimate-balance = What is in the own account
help-estimate-current-year = This year's money in an account with layers
help-estimate-payer = A relative whose account may pay, with what is in it; may be repeated
help-estimate-compare-tier = The same visit at each kind of institution
help-estimate-explain = Show every step with its rule and source
## sql

help-sql-about = Ask the ledger in SQL; it can only be read
help-sql-examples =
    medins sql --schema
    medins sql "SELECT day, institution, yuan(total_fen) FROM settlements"
    medins sql "SELECT payer, yuan(sum(amount_fen)) FROM payers GROUP BY payer"
    medins sql - --csv < question.sql
help-sql-select = One SELECT; - reads it from standard input
help-sql-schema = Show every view and column that can be read, with its meaning
help-sql-limit = At most so many rows; tables show 50, other forms all
help-sql-all = Every row, in tables too

## backup

help-backup-about = Make a checked copy of the ledger, or try a restore
help-backup-examples =
    medins backup
    medins backup /media/usb/medins
    medins backup --drill
    medins backup --drill 2
help-backup-place = Folder for the copy; with --drill the copy to try, its number, or its folder
help-backup-drill = Restore a copy into a scratch file and compare it with the ledger, fact by fact

## restore

help-restore-about = Put a copy in the ledger's place, or list the copies
help-restore-examples =
    medins restore
    medins restore latest --dry-run
    medins restore 2
    medins restore /media/usb/medins/family-20261031T080000Z.medins
help-restore-file = The copy: its file, its number in the list, or latest; without it, the list
help-restore-dry-run = Say what would change; change nothing

## policy

help-policy-about = The rules: which there are, what they say, whether they are sound
help-policy-examples =
    medins policy show Wuhan
    medins policy diff 420100 2023-04-01 2023-04-11
help-policy-list-about = Which regions have rules
help-policy-list-examples =
    medins policy list
    medins policy list --csv > rules.csv
help-policy-show-about = What the rules of a region say on a day
help-policy-show-examples =
    medins policy show 420100 --on 2023-03-01
    medins policy show Wuhan --insurance employee --benefit outpatient
help-policy-show-region = Region: code or name
help-policy-show-on = On which day (default: today)
help-policy-show-insurance = Only rules of this insurance: employee or resident
help-policy-show-benefit = Only rules of this benefit: outpatient, chronic, inpatient or serious-illness
help-policy-diff-about = What differs between two days or two regions
help-policy-diff-examples =
    medins policy diff 420100 2023-04-01 2023-04-11
    medins policy diff 420100 430100 --on 2026-11-01
help-policy-diff-region = Region: code or name
help-policy-diff-other = Another region, or two days
help-policy-diff-on = On which day two regions are compared (default: today)
help-policy-diff-from = The first day
help-policy-diff-to = The second day (default: today)
help-policy-pin-about = Set a value from your own app or bill
help-policy-pin-examples =
    medins policy pin Wuhan ceiling 4000 --insurance employee --class retired --note "app, 2026-11-20"
    medins policy pin --list
    medins policy pin Wuhan --remove 1
help-policy-pin-region = Region: code or name
help-policy-pin-what = What is set: ceiling, deductible or ratio
help-policy-pin-value = Yuan, or percent for a ratio
help-policy-pin-insurance = Of which insurance: employee or resident
help-policy-pin-benefit = For which benefit (default: outpatient)
help-policy-pin-class = For this class of people only: in-service, retired, …
help-policy-pin-institution = At this kind of institution only: primary, level2, pharmacy, …
help-policy-pin-from = First day (default: the first of this year)
help-policy-pin-until = First day on which it no longer holds
help-policy-pin-note = Where you saw it
help-policy-pin-list = List what was set
help-policy-pin-remove = Remove what was set, by its number in the list
help-policy-lint-about = Check packs: every problem with file, line and column
help-policy-lint-examples =
    medins policy lint
    medins policy lint 420100-mine.toml
help-policy-lint-files = The packs; all of them if left out
help-policy-test-about = Run worked cases against the rules
help-policy-test-examples =
    medins policy test
    medins policy test my/420100-mine.cases.toml
    medins policy test 420100-mine.cases.toml
help-policy-test-files = Files of cases; all that there are if left out
help-policy-test-all = Also list the cases that pass

## log

help-log-about = What was done, newest first
help-log-examples =
    medins log
    medins log --all --json
help-log-limit = At most so many rows; tables show 50, other forms all
help-log-all = Every row, in tables too

## undo

help-undo-about = Take an operation back; the undo can be taken back itself
help-undo-examples =
    medins undo
    medins undo 12 --dry-run
    medins undo 12 --with-dependents
help-undo-operation = Number of the operation; without it the newest that is not undone
help-undo-with-dependents = Take back the operations that depend on it as well
help-undo-dry-run = Say what would happen; change nothing

## show

help-show-about = One settlement, movement, payment or operation with every paper that told it
help-show-examples =
    medins show 12
    medins show 42000026-0012345678
    medins show movement:7 --json
    medins show operation:5
help-show-id = Number in this ledger, settlement id or receipt number; movement:12, payment:3 and operation:5 for others

## doctor

help-doctor-about = How ledger, place and program are, with a cure for each finding
help-doctor-examples =
    medins doctor
    medins doctor --full
    medins doctor --json
help-doctor-full = Compare every index and every kept sum, too; takes longer
help-doctor-no-redact = Show names and paths as they are

## report

help-report-about = A year of the family: who spent what from which money, what is left, what comes
help-report-examples =
    medins report
    medins report 2025 --html year.html
    medins report --member parent --from 2026-01-01 --to 2026-06-30
    medins report 2025 --tax
    medins report --ics dates.ics
help-report-of = Calendar year; this year if left out
help-report-member = Only these members: a name, or a relation such as parent (both parents)
help-report-from = From this day on
help-report-to = Up to and including this day
help-report-year = Only this calendar year
help-report-tax = The worksheet for the tax deduction of serious illness instead
help-report-explain = Show the rules of deductible and ceiling with their sources
help-report-html = Write a page for browsers to this file
help-report-xlsx = Write a workbook to this file
help-report-ics = Write the days ahead to this file, for a calendar
help-report-overwrite = Replace files that are there
