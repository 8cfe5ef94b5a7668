# What goes wrong, where, and what to do next.

## The frame of every error

error-label = error:{" "}
error-hint-label = hint:{" "}
error-place-file = in { $file }
error-place-line = in { $file }, line { $line }
error-place-line-column = in { $file }, line { $line }, column { $column }
error-place-column = given for { $column }
error-place-text = found: { $text }

## Amounts, days, words

error-money-empty = An amount is missing.
error-money-number = “{ $text }” is not an amount.
error-money-decimals = “{ $text }” has more than two decimals.
error-money-large = “{ $text }” is more than one thousand million yuan.
error-money-negative = “{ $text }” is below zero; here an amount of zero or more is needed.
error-money-zero = An amount of zero changes nothing.
error-money-hint = Write yuan such as 12.34, without signs of currency or exponents.
error-day = “{ $text }” is not a day of the calendar.
error-day-hint = Write a day such as 2025-03-01.
error-day-future = { $day } is after today, { $today }. What is recorded or asked here must have happened already.
error-region = “{ $text }” is not a region that is known here.
error-region-hint = Write a six-digit code such as 420100, or a name such as Wuhan (武汉).
error-region-near-hint = Perhaps this is meant: { $near }. Write its six-digit code or its name.
error-word = “{ $text }” is not understood here. Possible are: { $known }.
error-word-hint = Perhaps “{ $near }” is meant.
error-language = “{ $text }” is not a language of this program. Write zh or en.
error-format = “{ $text }” is not a form of output. Write table, csv, json, ndjson or html.
error-size = “{ $text }” is not a size for backup_before_import. Write always, never, or a size such as 5 MB.
error-header = “{ $text }” is not a choice of CSV headings. Write en or zh.
error-flag-missing = { $flag } is missing.
error-flag-missing-hint = Add it; the command with --help shows how it is written.

## The surroundings

error-no-home = No folder for data was found, because this account has no home folder.
error-no-home-hint = Name the ledger file: `--ledger FILE`, or the variable MEDINS_LEDGER.
error-config = The config file is not understood: { $why }.
error-config-hint = It may hold ledger, key_file, lang, format, color, pager, backups and backup_before_import, such as: lang = "zh".
error-config-unreadable = The config file cannot be read: { $why }.
error-output = The output cannot be written: { $why }.
error-closed-pipe = Nobody reads the output any more.
error-interrupted = Stopped. Nothing was changed.
error-not-agreed = Not confirmed, so nothing was changed.
error-not-agreed-hint = Repeat the command and answer yes, or add --yes.
error-year = “{ $text }” is not a year. Write four digits, such as 2025.
