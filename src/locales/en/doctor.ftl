## doctor: how ledger, place and program are

doctor-program = Program
doctor-version = Version
doctor-system = System
doctor-sqlite = SQLite
doctor-encryption = Encryption built in

doctor-ledger = Ledger
doctor-path = File
doctor-exists = Exists
doctor-size = Size
doctor-mode = Permissions
doctor-journal-left = Journal left over
doctor-holder = Held by
doctor-schema = Schema / newest
doctor-integrity = Pages and rows
doctor-reference = References
doctor-sum = Kept sums

doctor-place = Place
doctor-file-system = File system
doctor-sync = Synchronised by
doctor-free = Free

doctor-keeping = Backups and rules
doctor-backups = Backups
doctor-newest-backup = Newest backup
doctor-drilled = Last tried out
doctor-packs = Rules last checked
doctor-own-packs = Own packs

doctor-around = Surroundings
doctor-today = Day
doctor-language = Language
doctor-locale = Locale
doctor-terminal = Terminal
doctor-width = Columns
doctor-color = Colours
doctor-pager = Pager

doctor-yes = yes
doctor-no = no
doctor-none = none
doctor-sound = sound
doctor-faults = { $count ->
    [one] 1 fault
   *[other] { $count } faults
}
doctor-bytes = { $size }
doctor-unasked = not looked at
doctor-refused = cannot be opened

doctor-findings = Findings: { $count }, notes: { $notes }
doctor-finding = [{ $code }] { $finding }
doctor-finding-heading = Finding
doctor-cure = Cure
doctor-nothing = Nothing found.

## Findings

doctor-missing = There is no ledger yet.
doctor-journal = A change was interrupted: a journal of { $size } is left. The next command takes the change back; nothing that was acknowledged is lost.
doctor-permissions = Others on this computer may read the ledger (permissions { $number }).
doctor-read-only = The file is write-protected: it can be asked, and nothing can be recorded.
doctor-damaged = { $count ->
    [one] One page or row of the file is damaged.
   *[other] { $count } pages or rows of the file are damaged.
}
doctor-references = { $count ->
    [one] One row names a row that is not there.
   *[other] { $count } rows name rows that are not there.
}
doctor-sums = { $count ->
    [one] One kept sum is not the sum of its facts.
   *[other] { $count } kept sums are not the sums of their facts.
}
doctor-older = The file has schema { $found }; the next command copies it and brings it to { $known }.
doctor-network-drive = The ledger lies on a network drive ({ $format }), where locks cannot be trusted: two computers can damage it.
doctor-sync-folder = The ledger lies in a folder of { $known }: it is carried to other computers while it is being written, and copies in conflict lose records.
doctor-disk-low = Only { $size } are free; a copy and a change may need { $needed }.
doctor-backup-none = There is no backup.
doctor-backup-old = The newest backup is of { $day }.
doctor-pack-broken = The pack { $file } cannot be used; its region is answered without it or not at all.
doctor-packs-old = Nobody has looked at some rules of the family's places since { $day }.
