# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_medins_global_optspecs
    string join \n ledger= key-file= today= lang= format= csv json color= bom header= yes no-input no-pager v/verbose redact q/quiet h/help V/version
end

function __fish_medins_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_medins_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_medins_using_subcommand
    set -l cmd (__fish_medins_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c medins -n "__fish_medins_needs_command" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_needs_command" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_needs_command" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_needs_command" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_needs_command" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_needs_command" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_needs_command" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_needs_command" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_needs_command" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_needs_command" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_needs_command" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_needs_command" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_needs_command" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_needs_command" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_needs_command" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_needs_command" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_needs_command" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_needs_command" -s V -l version -d 'Print version'
complete -c medins -n "__fish_medins_needs_command" -f -a "init" -d 'Create the family\'s ledger'
complete -c medins -n "__fish_medins_needs_command" -f -a "demo" -d 'Show a made-up family, with nothing to set up'
complete -c medins -n "__fish_medins_needs_command" -f -a "balance" -d 'What is left in each personal account, and what the pooled fund paid this year'
complete -c medins -n "__fish_medins_needs_command" -f -a "history" -d 'Settlements and account movements'
complete -c medins -n "__fish_medins_needs_command" -f -a "family" -d 'Members of the family, and whose account may pay for whom'
complete -c medins -n "__fish_medins_needs_command" -f -a "eligibility" -d 'May an account be used by this person, for this, on this day?'
complete -c medins -n "__fish_medins_needs_command" -f -a "estimate" -d 'What a visit would cost, and why'
complete -c medins -n "__fish_medins_needs_command" -f -a "quota" -d 'What is left of deductible and ceiling this year'
complete -c medins -n "__fish_medins_needs_command" -f -a "audit" -d 'Set settlements beside the rules: did the fund pay what they say?'
complete -c medins -n "__fish_medins_needs_command" -f -a "reconcile" -d 'Set printed balances beside the ledger: does each lead to the next?'
complete -c medins -n "__fish_medins_needs_command" -f -a "check" -d 'Look for what contradicts itself in the ledger; silent where nothing does'
complete -c medins -n "__fish_medins_needs_command" -f -a "doctor" -d 'How ledger, place and program are, with a cure for each finding'
complete -c medins -n "__fish_medins_needs_command" -f -a "record" -d 'Record one settlement'
complete -c medins -n "__fish_medins_needs_command" -f -a "account" -d 'Movements and printed balances of personal accounts'
complete -c medins -n "__fish_medins_needs_command" -f -a "import" -d 'Read e-receipts, settlement messages, bills, account pages and spreadsheets into the ledger'
complete -c medins -n "__fish_medins_needs_command" -f -a "log" -d 'What was done, newest first'
complete -c medins -n "__fish_medins_needs_command" -f -a "undo" -d 'Take an operation back; the undo can be taken back itself'
complete -c medins -n "__fish_medins_needs_command" -f -a "show" -d 'One settlement, movement, payment or operation with every paper that told it'
complete -c medins -n "__fish_medins_needs_command" -f -a "report" -d 'A year of the family: who spent what from which money, what is left, what comes'
complete -c medins -n "__fish_medins_needs_command" -f -a "export" -d 'Write the ledger\'s facts as CSV or NDJSON, as a journal, or as FHIR'
complete -c medins -n "__fish_medins_needs_command" -f -a "sql" -d 'Ask the ledger in SQL; it can only be read'
complete -c medins -n "__fish_medins_needs_command" -f -a "backup" -d 'Make a checked copy of the ledger, or try a restore'
complete -c medins -n "__fish_medins_needs_command" -f -a "restore" -d 'Put a copy in the ledger\'s place, or list the copies'
complete -c medins -n "__fish_medins_needs_command" -f -a "policy" -d 'The rules: which there are, what they say, whether they are sound'
complete -c medins -n "__fish_medins_needs_command" -f -a "guide" -d 'Help without a network: looking up, binding, paying, and why it failed'
complete -c medins -n "__fish_medins_needs_command" -f -a "config" -d 'What is set, and where it comes from'
complete -c medins -n "__fish_medins_needs_command" -f -a "encrypt" -d 'Encrypt the ledger with a passphrase or a key file'
complete -c medins -n "__fish_medins_needs_command" -f -a "decrypt" -d 'Write an encrypted ledger back as a plain file'
complete -c medins -n "__fish_medins_needs_command" -f -a "rekey" -d 'Encrypt an encrypted ledger with another key'
complete -c medins -n "__fish_medins_needs_command" -f -a "unlock" -d 'Keep the key in the keyring of the system, so that nobody is asked again'
complete -c medins -n "__fish_medins_needs_command" -f -a "lock" -d 'Take the key out of the keyring of the system'
complete -c medins -n "__fish_medins_needs_command" -f -a "completions" -d 'Print the completions of a shell'
complete -c medins -n "__fish_medins_needs_command" -f -a "man" -d 'Print the manual page'
complete -c medins -n "__fish_medins_using_subcommand init" -l owner -d 'Your short name in the ledger' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l region -d 'Where you are insured: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l class -d 'As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l balance -d 'Balance of your personal account' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l on -d 'The day at whose beginning the balance counts (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand init" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand init" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand init" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand init" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand init" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand init" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand init" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand init" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand init" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand init" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand init" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand init" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand init" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand demo" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand demo" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand demo" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand demo" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand demo" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand demo" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand demo" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand demo" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand demo" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand demo" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand demo" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand demo" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand demo" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand demo" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand demo" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand demo" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand demo" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand balance" -l on -d 'As of the end of this day' -r
complete -c medins -n "__fish_medins_using_subcommand balance" -l at-op -d 'From the ledger as it was after this operation; `medins log` lists them' -r
complete -c medins -n "__fish_medins_using_subcommand balance" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand balance" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand balance" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand balance" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand balance" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand balance" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand balance" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand balance" -l explain -d 'Show the rules of deductible and ceiling with their sources'
complete -c medins -n "__fish_medins_using_subcommand balance" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand balance" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand balance" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand balance" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand balance" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand balance" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand balance" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand balance" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand balance" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand balance" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand history" -l member -d 'Only this member: a name, or a relation such as parent (both parents)' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l payer -d 'Only what this member\'s account paid for, wholly or in part' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l from -d 'From this day on' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l to -d 'Up to and including this day' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l year -d 'Only this calendar year' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l type -d 'Kind of visit: outpatient, inpatient, pharmacy, chronic, emergency, maternity, or a raw code' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l institution -d 'Only institutions whose name contains this' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l min -d 'Only bills of at least this total' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l max -d 'Only bills of at most this total' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l only -d 'Only settlements, or only movements of accounts' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l group-by -d 'Sums by member, month, year, institution or payer' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l limit -d 'At most so many rows; tables show 50, other forms all' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l at-op -d 'From the ledger as it was after this operation; `medins log` lists them' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand history" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand history" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand history" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand history" -l paid-by-me -d 'Only what the owner\'s account paid for'
complete -c medins -n "__fish_medins_using_subcommand history" -l source -d 'Beside every row the paper, file and row that it came from'
complete -c medins -n "__fish_medins_using_subcommand history" -l all -d 'Every row, in tables too'
complete -c medins -n "__fish_medins_using_subcommand history" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand history" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand history" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand history" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand history" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand history" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand history" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand history" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand history" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand history" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -f -a "list" -d 'Everybody, with relation and insurance'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -f -a "add" -d 'Register a relative, check the rules, and record the binding'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -f -a "edit" -d 'Change what is known of a member'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -f -a "remove" -d 'Take a member out that nothing else speaks of'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -f -a "bind" -d 'Record that an account may pay for a relative'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -f -a "unbind" -d 'Record the end of a binding'
complete -c medins -n "__fish_medins_using_subcommand family; and not __fish_seen_subcommand_from list add edit remove bind unbind show" -f -a "show" -d 'Everything known of one member'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l relation -d 'What the person is to the ledger\'s owner: spouse, father, mother, child, …' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l payer -d 'Whose account shall pay (default: the owner\'s)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l from -d 'From when the binding holds (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l region -d 'Where insured: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l class -d 'As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l insurance -d 'employee or resident, where the class does not say it' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l status -d 'normal, suspended, waiting or unknown' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l insured-from -d 'Since when this insurance holds (default: always; in a change, today)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l plan -d 'Name of the plan, where the place has several' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l base -d 'Monthly contribution base' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l first-insured -d 'First insured on this day; waiting periods count from it' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l born -d 'Birth date' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l sex -d 'male or female' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l id-tail -d 'Last four characters of the ID number; of a full number only these are kept' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l no-bind -d 'Only register; record no binding'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l name -d 'New short name' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l relation -d 'New relation to the ledger\'s owner' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l region -d 'Where insured: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l class -d 'As what: in-service, retired, flexible, flexible-without-account, resident-adult, student-or-child' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l insurance -d 'employee or resident, where the class does not say it' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l status -d 'normal, suspended, waiting or unknown' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l insured-from -d 'Since when this insurance holds (default: always; in a change, today)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l plan -d 'Name of the plan, where the place has several' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l base -d 'Monthly contribution base' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l first-insured -d 'First insured on this day; waiting periods count from it' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l born -d 'Birth date' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l sex -d 'male or female' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l id-tail -d 'Last four characters of the ID number; of a full number only these are kept' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l payer -d 'Whose account pays (default: the owner\'s)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l from -d 'First day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l to -d 'Last day, where one was agreed' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l order -d 'Place in the order of payers, 1 first' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l cap -d 'Most that one settlement may take' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l cap-total -d 'Most that may be taken in all' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l mode -d 'on-demand (default) or wallet' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l anyway -d 'Record it although the rules say no'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from bind" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l payer -d 'Whose account paid (default: the owner\'s)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l on -d 'Last day on which it holds (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from unbind" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand family; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -f -a "check" -d 'May this account pay for that relative?'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -f -a "expense" -d 'May the funds or a personal account pay for this?'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and not __fish_seen_subcommand_from check expense waiting" -f -a "waiting" -d 'How long is the waiting period of somebody who joins late or missed years?'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l member -d 'For whom: a member\'s name' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l relation -d 'For whom: a relation, whether or not such a member is recorded' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l payer -d 'Whose account pays (default: the owner\'s)' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l use -d 'For what: care, outpatient, inpatient, pharmacy, resident-premium, long-term-care-premium, …' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l on -d 'On which day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l amount -d 'How much' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l region -d 'Where the relative is supposed to be insured, whatever the ledger says' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l payer-region -d 'Where the payer is supposed to be insured, whatever the ledger says' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l explain -d 'Show every rule with all its sources, addresses and remarks'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l region -d 'Where insured: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l member -d 'Where this member is insured (default: the owner)' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l on -d 'On which day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l explain -d 'Show every rule with all its sources, addresses and remarks'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from expense" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l region -d 'Where insurance is joined: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l insurance -d 'resident or employee' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l missed -d 'Years without insurance, separated by commas' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l joins-for -d 'The benefit year that is joined' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l repaired -d 'How many missed years were paid later' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l gap-months -d 'Months between the end of another insurance and this one' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l on -d 'By the rules of which day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l explain -d 'Show every rule with all its sources, addresses and remarks'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand eligibility; and __fish_seen_subcommand_from waiting" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l member -d 'For a member of the ledger: a name or a relation' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l region -d 'Where insured: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l on -d 'On which day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l insurance -d 'employee or resident' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l class -d 'As what: in-service, retired, flexible, resident-adult, student-or-child, college-student …' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l plan -d 'The plan, by the word of the region\'s pack' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l age -d 'Whole years' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l retired-on -d 'Day of retirement' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l months-insured -d 'Months of insurance without a break' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l benefit -d 'outpatient, pharmacy, inpatient, serious-illness, or chronic/DISEASE' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l tier -d 'Kind of institution: community, level1, level2, level3, pharmacy …' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l institution -d 'Name of the hospital, where a rule lists it' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l prescriber -d 'Kind of institution that wrote the prescription' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l missing-years -d 'Contribution years that are missing' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l place -d 'home, filed, unfiled or emergency' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l item -d 'essential-medicine, consultation-fee or large-equipment' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l nth -d 'The how-manyth visit or admission of the benefit year' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l reference-wage -d 'Reference wage of the year, where a ceiling depends on it' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l total -d 'The whole bill' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l out-of-scope -d 'Of it: out of scope (全自费)' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l over-limit -d 'Of it: over the limit price (超限价)' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l first-self-pay -d 'Of it: first self-pay share (先行自付)' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l in-scope -d 'Of it: in scope (政策范围内)' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l ytd-in-scope -d 'In-scope expense before, in the benefit year' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l ytd-fund -d 'What the fund paid before, in the benefit year' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l ytd-deductible -d 'What was borne of the deductible before, in the benefit year' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l balance -d 'What is in the own account' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l current-year -d 'This year\'s money in an account with layers' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l payer -d 'A relative whose account may pay, with what is in it; may be repeated' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand estimate" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand estimate" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand estimate" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand estimate" -l family-doctor -d 'A family doctor is signed'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l referral -d 'With a referral'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l not-selected -d 'At an institution that the person did not select'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l compare-tier -d 'The same visit at each kind of institution'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l explain -d 'Show every step with its rule and source'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand estimate" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand estimate" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand estimate" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand estimate" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand quota" -l on -d 'As of the end of this day' -r
complete -c medins -n "__fish_medins_using_subcommand quota" -l benefit -d 'outpatient, chronic, inpatient or serious-illness' -r
complete -c medins -n "__fish_medins_using_subcommand quota" -l tier -d 'Kind of institution: community, level1, level2, level3, pharmacy …' -r
complete -c medins -n "__fish_medins_using_subcommand quota" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand quota" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand quota" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand quota" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand quota" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand quota" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand quota" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand quota" -l explain -d 'Show the rules with their sources'
complete -c medins -n "__fish_medins_using_subcommand quota" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand quota" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand quota" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand quota" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand quota" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand quota" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand quota" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand quota" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand quota" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand quota" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand audit" -l from -d 'From this day on' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l to -d 'Up to and including this day' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l year -d 'Only this calendar year' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l at-op -d 'From the ledger as it was after this operation; `medins log` lists them' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand audit" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand audit" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand audit" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand audit" -l assume-in-scope -d 'Where no in-scope amount is recorded, take the whole bill as in scope'
complete -c medins -n "__fish_medins_using_subcommand audit" -l all -d 'Show every row that differs or cannot be judged, not only 50'
complete -c medins -n "__fish_medins_using_subcommand audit" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand audit" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand audit" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand audit" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand audit" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand audit" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand audit" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand audit" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand audit" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand audit" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l from -d 'From this day on' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l to -d 'Up to and including this day' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l year -d 'Only this calendar year' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l same -d 'These two settlements are the same one: A=B, numbers of this ledger' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l different -d 'These two settlements are not the same: A=B, numbers of this ledger' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l all -d 'Show what agrees too, and every break, not only 50'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l doubles -d 'Suspected doubles side by side; on a terminal each is asked for'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand reconcile" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand check" -l explain -d 'Say what a code means, why it matters and what to do; every code where none is named' -r
complete -c medins -n "__fish_medins_using_subcommand check" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand check" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand check" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand check" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand check" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand check" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand check" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand check" -l all -d 'Show every row, not only 50 of each code'
complete -c medins -n "__fish_medins_using_subcommand check" -l thorough -d 'Compare every index of the file with its table, too; takes longer'
complete -c medins -n "__fish_medins_using_subcommand check" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand check" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand check" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand check" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand check" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand check" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand check" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand check" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand check" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand check" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand doctor" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand doctor" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand doctor" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand doctor" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand doctor" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand doctor" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand doctor" -l full -d 'Compare every index and every kept sum, too; takes longer'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l no-redact -d 'Show names and paths as they are'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand doctor" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand doctor" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand doctor" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand doctor" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand record" -l member -d 'Whose bill: a name or a relation (default: the owner)' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l at -d 'When it was settled: a day, or a day and time (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l total -d 'Total of the bill' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l fund -d 'What the funds paid' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l account -d 'What personal accounts paid, relatives\' accounts included' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l mutual-aid -d 'The part of it that a relative\'s account paid (default with --payer: all of it)' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l payer -d 'Whose account paid that part; PAYER=YUAN for each where there were several' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l cash -d 'What was paid in cash (default: what is left of the total)' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l hospital -d 'What the hospital bore' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l in-scope -d 'Part of the total inside the policy range' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l institution -d 'Hospital or pharmacy' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l level -d 'Its level: 1, 2, 3 or P for a pharmacy' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l type -d 'Kind of visit: outpatient, inpatient, pharmacy, chronic, or a raw code' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l region -d 'Where: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l id -d 'Settlement id, as printed' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l balance-after -d 'Balance of the account after it, as printed' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand record" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand record" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand record" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand record" -l again -d 'Record it although an equal one is recorded: it is another purchase'
complete -c medins -n "__fish_medins_using_subcommand record" -l keep-difference -d 'Record it although its figures do not add up'
complete -c medins -n "__fish_medins_using_subcommand record" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand record" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand record" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand record" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand record" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand record" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand record" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand record" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand record" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand record" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -f -a "open" -d 'Say what an account held at the beginning of a day; the ledger counts from there'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -f -a "credit" -d 'Record money that came in'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -f -a "observe" -d 'Record the balance that an official page or receipt shows; changes nothing else'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -f -a "pay" -d 'Record a payment that no settlement records, such as a premium'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -f -a "adjust" -d 'Correct an account by a signed amount, with a reason'
complete -c medins -n "__fish_medins_using_subcommand account; and not __fish_seen_subcommand_from open credit observe pay adjust expected" -f -a "expected" -d 'What should have come in and gone out by schedule, against what is recorded'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l on -d 'Day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l layer -d 'Layer: whole, current-year or prior-years' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l on -d 'Day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l layer -d 'Layer: whole, current-year or prior-years' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l kind -d 'Kind: monthly-credit, interest, refund or wallet-in' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from credit" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l on -d 'Day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l layer -d 'Layer: whole, current-year or prior-years' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from observe" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l on -d 'Day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l layer -d 'Layer: whole, current-year or prior-years' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l kind -d 'Kind: own-payment, mutual-aid, premium, long-term-care or wallet-out' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l for -d 'For whom, where it was for a relative' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l note -d 'A remark' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from pay" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l on -d 'Day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l layer -d 'Layer: whole, current-year or prior-years' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l reason -d 'Why' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from adjust" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l year -d 'Calendar year (default: this year)' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand account; and __fish_seen_subcommand_from expected" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand import" -l member -d 'Whose papers these are, where they name nobody or somebody else' -r
complete -c medins -n "__fish_medins_using_subcommand import" -l who -d 'A name in the file and the member it means: NAME=MEMBER' -r
complete -c medins -n "__fish_medins_using_subcommand import" -l on -d 'The day of a page of figures that prints none' -r
complete -c medins -n "__fish_medins_using_subcommand import" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand import" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand import" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand import" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand import" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand import" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand import" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand import" -l dry-run -d 'Say what would happen; change nothing'
complete -c medins -n "__fish_medins_using_subcommand import" -l create-members -d 'Create members that the ledger does not know'
complete -c medins -n "__fish_medins_using_subcommand import" -l map -d 'Ask what the columns of a spreadsheet mean, and keep the answers as a profile'
complete -c medins -n "__fish_medins_using_subcommand import" -l skip-problems -d 'Take in the good rows although others have problems'
complete -c medins -n "__fish_medins_using_subcommand import" -l keep -d 'Copy the papers beside the ledger, so that they can be looked at and checked later'
complete -c medins -n "__fish_medins_using_subcommand import" -l review -d 'Show suspected doubles side by side, and on a terminal ask what they are'
complete -c medins -n "__fish_medins_using_subcommand import" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand import" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand import" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand import" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand import" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand import" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand import" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand import" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand import" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand import" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand log" -l limit -d 'At most so many rows; tables show 50, other forms all' -r
complete -c medins -n "__fish_medins_using_subcommand log" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand log" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand log" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand log" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand log" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand log" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand log" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand log" -l all -d 'Every row, in tables too'
complete -c medins -n "__fish_medins_using_subcommand log" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand log" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand log" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand log" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand log" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand log" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand log" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand log" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand log" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand log" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand undo" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand undo" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand undo" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand undo" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand undo" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand undo" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand undo" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand undo" -l with-dependents -d 'Take back the operations that depend on it as well'
complete -c medins -n "__fish_medins_using_subcommand undo" -l dry-run -d 'Say what would happen; change nothing'
complete -c medins -n "__fish_medins_using_subcommand undo" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand undo" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand undo" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand undo" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand undo" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand undo" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand undo" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand undo" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand undo" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand undo" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand show" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand show" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand show" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand show" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand show" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand show" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand show" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand show" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand show" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand show" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand show" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand show" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand show" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand show" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand show" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand show" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand show" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand report" -l member -d 'Only these members: a name, or a relation such as parent (both parents)' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l from -d 'From this day on' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l to -d 'Up to and including this day' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l year -d 'Only this calendar year' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l html -d 'Write a page for browsers to this file' -r -F
complete -c medins -n "__fish_medins_using_subcommand report" -l xlsx -d 'Write a workbook to this file' -r -F
complete -c medins -n "__fish_medins_using_subcommand report" -l ics -d 'Write the days ahead to this file, for a calendar' -r -F
complete -c medins -n "__fish_medins_using_subcommand report" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand report" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand report" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand report" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand report" -l tax -d 'The worksheet for the tax deduction of serious illness instead'
complete -c medins -n "__fish_medins_using_subcommand report" -l explain -d 'Show the rules of deductible and ceiling with their sources'
complete -c medins -n "__fish_medins_using_subcommand report" -l overwrite -d 'Replace files that are there'
complete -c medins -n "__fish_medins_using_subcommand report" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand report" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand report" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand report" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand report" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand report" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand report" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand report" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand report" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand report" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand export" -l as -d 'The whole ledger in the form of a tool: hledger, beancount or fhir' -r
complete -c medins -n "__fish_medins_using_subcommand export" -s o -l output -d 'Write to this file instead of standard output' -r -F
complete -c medins -n "__fish_medins_using_subcommand export" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand export" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand export" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand export" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand export" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand export" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand export" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand export" -l overwrite -d 'Replace files that are there'
complete -c medins -n "__fish_medins_using_subcommand export" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand export" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand export" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand export" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand export" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand export" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand export" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand export" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand export" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand export" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand sql" -l limit -d 'At most so many rows; tables show 50, other forms all' -r
complete -c medins -n "__fish_medins_using_subcommand sql" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand sql" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand sql" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand sql" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand sql" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand sql" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand sql" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand sql" -l schema -d 'Show every view and column that can be read, with its meaning'
complete -c medins -n "__fish_medins_using_subcommand sql" -l all -d 'Every row, in tables too'
complete -c medins -n "__fish_medins_using_subcommand sql" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand sql" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand sql" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand sql" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand sql" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand sql" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand sql" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand sql" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand sql" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand sql" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand backup" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand backup" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand backup" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand backup" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand backup" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand backup" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand backup" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand backup" -l drill -d 'Restore a copy into a scratch file and compare it with the ledger, fact by fact'
complete -c medins -n "__fish_medins_using_subcommand backup" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand backup" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand backup" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand backup" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand backup" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand backup" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand backup" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand backup" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand backup" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand backup" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand restore" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand restore" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand restore" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand restore" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand restore" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand restore" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand restore" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand restore" -l dry-run -d 'Say what would change; change nothing'
complete -c medins -n "__fish_medins_using_subcommand restore" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand restore" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand restore" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand restore" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand restore" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand restore" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand restore" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand restore" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand restore" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand restore" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -f -a "list" -d 'Which regions have rules'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -f -a "show" -d 'What the rules of a region say on a day'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -f -a "diff" -d 'What differs between two days or two regions'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -f -a "pin" -d 'Set a value from your own app or bill'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -f -a "lint" -d 'Check packs: every problem with file, line and column'
complete -c medins -n "__fish_medins_using_subcommand policy; and not __fish_seen_subcommand_from list show diff pin lint test" -f -a "test" -d 'Run worked cases against the rules'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l on -d 'On which day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l insurance -d 'Only rules of this insurance: employee or resident' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l benefit -d 'Only rules of this benefit: outpatient, chronic, inpatient or serious-illness' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l on -d 'On which day two regions are compared (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l from -d 'The first day' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l to -d 'The second day (default: today)' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l insurance -d 'Of which insurance: employee or resident' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l benefit -d 'For which benefit (default: outpatient)' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l class -d 'For this class of people only: in-service, retired, …' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l institution -d 'At this kind of institution only: primary, level2, pharmacy, …' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l from -d 'First day (default: the first of this year)' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l until -d 'First day on which it no longer holds' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l note -d 'Where you saw it' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l remove -d 'Remove what was set, by its number in the list' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l list -d 'List what was set'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from pin" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l all -d 'Also list the cases that pass'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand policy; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l region -d 'Where insured: a six-digit code or a name' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l member -d 'Where this member is insured (default: the owner)' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l explain -d 'Show every source with its address and remarks'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand guide; and not __fish_seen_subcommand_from search" -a "search" -d 'Find words in the guide, in both languages'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand guide; and __fish_seen_subcommand_from search" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -f -a "list" -d 'Every setting with its value and where it comes from'
complete -c medins -n "__fish_medins_using_subcommand config; and not __fish_seen_subcommand_from list path" -f -a "path" -d 'Where the config file is, or would be'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l recovery -d 'Write a recovery sheet to print: a key that opens the ledger without the passphrase' -r -F
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand encrypt" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand decrypt" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand rekey" -l new-key-file -d 'File with the new key (default: a new passphrase is asked for)' -r -F
complete -c medins -n "__fish_medins_using_subcommand rekey" -l recovery -d 'Write a new recovery sheet to print; the old one opens older copies only' -r -F
complete -c medins -n "__fish_medins_using_subcommand rekey" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand rekey" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand rekey" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand rekey" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand rekey" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand rekey" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand rekey" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand rekey" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand rekey" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand rekey" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand rekey" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand rekey" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand rekey" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand rekey" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand rekey" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand rekey" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand rekey" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand unlock" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand unlock" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand unlock" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand unlock" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand unlock" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand unlock" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand unlock" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand unlock" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand unlock" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand unlock" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand unlock" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand unlock" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand unlock" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand unlock" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand unlock" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand unlock" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand unlock" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand lock" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand lock" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand lock" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand lock" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand lock" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand lock" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand lock" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand lock" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand lock" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand lock" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand lock" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand lock" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand lock" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand lock" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand lock" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand lock" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand lock" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand completions" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand completions" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand completions" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand completions" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand completions" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand completions" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand completions" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand completions" -l dynamic -d 'Ask the program while typing: completes members, relations and regions too'
complete -c medins -n "__fish_medins_using_subcommand completions" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand completions" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand completions" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand completions" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand completions" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand completions" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand completions" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand completions" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand completions" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand completions" -s h -l help -d 'Print help'
complete -c medins -n "__fish_medins_using_subcommand man" -l ledger -d 'The ledger file (default: in the platform\'s data folder)' -r -F
complete -c medins -n "__fish_medins_using_subcommand man" -l key-file -d 'File with the key of an encrypted ledger' -r -F
complete -c medins -n "__fish_medins_using_subcommand man" -l today -d 'Answer as of this day instead of today' -r
complete -c medins -n "__fish_medins_using_subcommand man" -l lang -d 'Language: zh or en' -r
complete -c medins -n "__fish_medins_using_subcommand man" -l format -d 'Form of the output: table, csv, json, ndjson or html' -r
complete -c medins -n "__fish_medins_using_subcommand man" -l color -d 'Colours: auto, always or never' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c medins -n "__fish_medins_using_subcommand man" -l header -d 'Headings of CSV: en (stable keys) or zh' -r
complete -c medins -n "__fish_medins_using_subcommand man" -l csv -d 'Same as --format csv'
complete -c medins -n "__fish_medins_using_subcommand man" -l json -d 'Same as --format json'
complete -c medins -n "__fish_medins_using_subcommand man" -l bom -d 'Begin CSV with a byte order mark, for spreadsheets'
complete -c medins -n "__fish_medins_using_subcommand man" -l yes -d 'Agree to questions in advance'
complete -c medins -n "__fish_medins_using_subcommand man" -l no-input -d 'Never ask'
complete -c medins -n "__fish_medins_using_subcommand man" -l no-pager -d 'Never show long tables in a pager'
complete -c medins -n "__fish_medins_using_subcommand man" -s v -l verbose -d 'Addresses and remarks of sources too'
complete -c medins -n "__fish_medins_using_subcommand man" -l redact -d 'Hide the family: names become roles, ids and notes are masked'
complete -c medins -n "__fish_medins_using_subcommand man" -s q -l quiet -d 'Leave out notes'
complete -c medins -n "__fish_medins_using_subcommand man" -s h -l help -d 'Print help'
