# Encrypted ledgers and their keys.

seal-needs-key = This ledger is encrypted, and no key is at hand.
seal-needs-key-hint = Run the command on a terminal, where the passphrase can be asked for; or name a key file with --key-file; or keep the key in the keyring with `medins unlock`.
seal-wrong-key = This key does not open the ledger. It is another key or a slip of the hand, or the file is damaged: the two cannot be told apart.
seal-wrong-key-hint = Try the passphrase again, the recovery key of the printed sheet, or the key from before the last `medins rekey`. If a copy of the ledger opens with the same key, this file is damaged: leave it and use the copy with --ledger FILE.
seal-not-built = This ledger is encrypted; this build of medins cannot open it. The file was left as it is.
seal-not-built-hint = Use a build with encryption: `cargo install medins --features encrypt`. If this never was an encrypted ledger, the file is damaged or something else.
seal-built-without = This build of medins is without encryption.
seal-built-without-hint = Use a build with it: `cargo install medins --features encrypt`. Nothing was changed.
seal-plain = This ledger is not encrypted, but an encrypted one was expected.
seal-plain-hint = Leave out --key-file to use it as it is; `medins encrypt` encrypts it. If it was encrypted when you last used it, somebody has put another file in its place.
seal-already = This ledger is encrypted already.
seal-already-hint = `medins rekey` changes its key, `medins decrypt` writes it back as a plain file.
seal-differs = The copy is not the same as the ledger. Nothing was changed.
seal-differs-hint = Run `medins check`, then repeat the command; if it happens again, look after the disk.
seal-beside = The key would lie in the folder of the ledger: whoever takes the folder would have both.
seal-beside-hint = Name a file elsewhere, such as on a stick or in another folder of your own.
seal-no-key = There is no key: nobody can be asked here, and no key file is named.
seal-no-key-hint = Run the command on a terminal, or name a file with the new key: --key-file FILE for encrypt, --new-key-file FILE for rekey.
seal-empty = The passphrase is empty.
seal-empty-hint = Use several words that you remember and nobody guesses.
seal-file-missing = The key file is not there.
seal-file-missing-hint = Is the stick or the drive with it connected? Another file is named with --key-file; the recovery key of the printed sheet can be typed where the passphrase is asked for.
seal-file-unreadable = The key file cannot be read: { $why }.
seal-file-public = Others than you may read the key file, so it is not used.
seal-file-public-hint = Take it from the others with `chmod 600 FILE`. If they may have read it, change the key with `medins rekey`.
seal-file-long = The key file is longer than { $most } bytes; it is hardly a key.
seal-looks-like-recovery = This looks like a recovery key, which cannot be a passphrase.
seal-recovery-group = Group { $group } of the recovery key is mistyped.
seal-recovery-shape = A recovery key has 13 groups of 5 letters and digits.
seal-recovery-hint = Compare this group with the printed sheet; O counts as 0, I and L as 1.
seal-recovery-other = This is another recovery key, not the one of this sheet.
seal-not-the-same = The new ledger does not open with this: it is not what was typed first.
seal-no-keyring = The keyring of the system cannot be used: { $why }.
seal-no-keyring-hint = The key is kept nowhere, and the passphrase is asked for each time. A key file works without a keyring: --key-file FILE.

seal-ask = Passphrase or recovery key
seal-ask-new = New passphrase
seal-ask-again = The same once more, to open the new file with it
seal-ask-decrypt = Write the ledger back as a plain file that everybody can read who gets hold of it?
seal-ask-sheet = File for the recovery sheet, such as /media/stick/sheet.txt (empty: none)
seal-ask-typed-back = Type the recovery key from the print, to try it
seal-rule = Nobody can open the ledger without its passphrase, and nobody can reset it. Four or five words that do not belong together are good; at least 12 characters.
seal-short = This passphrase is short: fewer than 12 characters can be tried out by somebody who has the file. It is taken; `medins rekey` changes it.
seal-sheet-why = A recovery sheet holds a key that opens the ledger without the passphrase. Print it and keep it with your papers.
seal-sheet-written = The sheet is in { $file }. Print it now.
seal-sheet-exists = There is a file already; the recovery sheet does not overwrite it.
seal-sheet-head =
    Recovery sheet of the ledger { $ledger }, written on { $day }

    These 13 groups open the ledger without its passphrase, and every encrypted copy made since. Print this
    sheet, keep it where you keep your papers, and delete the file.
seal-sheet-foot =
    How to use it: where medins asks for the passphrase, type the groups. Blanks, hyphens and small letters do not
    matter; the last character of each group checks it, and a mistyped group is named. Then `medins rekey` gives
    the ledger a passphrase that you know. After that this sheet opens older copies only.

seal-path = Ledger
seal-rows = Rows compared
seal-sheet = Recovery sheet
seal-encrypted = The ledger is encrypted. The new file was opened with the key that you brought again and compared row by row before it took the place of the old one.
seal-remains = The old file was deleted, not wiped: on an SSD its contents may stay readable for some time to whoever takes the drive apart. Only a drive that is itself encrypted prevents that. Older copies and backups elsewhere are still plain: delete them or replace them with new backups.
seal-plain-copy = Still plain: { $file }
seal-plain-papers = Papers kept beside the ledger are not encrypted: { $folder }
seal-rekeyed = The ledger has a new key. Copies and backups from before still open with the old one only; so does an old recovery sheet.
seal-decrypted = The ledger is a plain file now. Its encrypted copies still need their key.
seal-unlocked = The key is in the keyring of the system until `medins lock`; programs that run as you can use it.
seal-unlocked-linux = The key is in the kernel's keyring, in memory only, until `medins lock`, a restart of the machine or some days without use; programs that run as you can use it.
seal-locked = The key was taken out of the keyring.
seal-was-locked = There was no key of this ledger in the keyring.
