# 加密账本和它们的密钥。

seal-needs-key = 账本已加密，手头没有密钥。
seal-needs-key-hint = 请在终端里运行，以便输入口令；或用 --key-file 指定密钥文件；或用 `medins unlock` 把密钥放进系统钥匙串。
seal-wrong-key = 这个密钥打不开账本。可能是口令不对或打错了，也可能是文件损坏：这两种情况无法区分。
seal-wrong-key-hint = 请再试一次口令、打印的恢复码，或上次 `medins rekey` 之前的口令。如果同一口令能打开账本的副本，说明这个文件已损坏：请保留它，用 --ledger 文件 打开副本。
seal-not-built = 账本已加密，这个版本的 medins 不带加密功能，打不开。文件没有动过。
seal-not-built-hint = 请使用带加密的版本：`cargo install medins --features encrypt`。如果它从来不是加密账本，那就是文件损坏或不是账本。
seal-built-without = 这个版本的 medins 不带加密功能。
seal-built-without-hint = 请使用带加密的版本：`cargo install medins --features encrypt`。没有任何改动。
seal-plain = 账本没有加密，而这里需要加密的账本。
seal-plain-hint = 不写 --key-file 就可以直接使用；`medins encrypt` 可以加密它。如果上次使用时它是加密的，说明有人换过这个文件。
seal-already = 账本已经加密。
seal-already-hint = `medins rekey` 更换密钥，`medins decrypt` 恢复成不加密的文件。
seal-differs = 副本与账本不一致，没有任何改动。
seal-differs-hint = 请先运行 `medins check`，再重试；如果再次出现，请检查磁盘。
seal-beside = 密钥会和账本放在同一个文件夹：谁拿走文件夹，谁就两样都有。
seal-beside-hint = 请放到别处，例如 U 盘或自己的另一个文件夹。
seal-no-key = 没有密钥：这里无法询问，也没有指定密钥文件。
seal-no-key-hint = 请在终端里运行，或指定新密钥的文件：encrypt 用 --key-file 文件，rekey 用 --new-key-file 文件。
seal-empty = 口令是空的。
seal-empty-hint = 请用几个自己记得住、别人猜不到的词。
seal-file-missing = 找不到密钥文件。
seal-file-missing-hint = 存放它的 U 盘或磁盘接上了吗？也可以用 --key-file 指定其他文件；询问口令时可以输入打印的恢复码。
seal-file-unreadable = 密钥文件无法读取：{ $why }。
seal-file-public = 密钥文件别人也能读，所以不使用它。
seal-file-public-hint = 请用 `chmod 600 文件` 收回权限。如果可能已被别人读过，请用 `medins rekey` 更换密钥。
seal-file-long = 密钥文件超过 { $most } 字节，不像是密钥。
seal-looks-like-recovery = 这像是恢复码，不能当作口令。
seal-recovery-group = 恢复码第 { $group } 组打错了。
seal-recovery-shape = 恢复码共 13 组，每组 5 个字母或数字。
seal-recovery-hint = 请对照打印的恢复码核对这一组；O 当作 0，I 和 L 当作 1。
seal-recovery-other = 这是另一份恢复码，不是这一份。
seal-not-the-same = 用它打不开新的账本：和第一次输入的不一样。
seal-no-keyring = 系统钥匙串无法使用：{ $why }。
seal-no-keyring-hint = 密钥不会保存在任何地方，每次都会询问口令。没有钥匙串也可以用密钥文件：--key-file 文件。

seal-ask = 口令或恢复码
seal-ask-new = 新口令
seal-ask-again = 请再输入一次，用它试开新的账本
seal-ask-decrypt = 要把账本恢复成不加密的文件吗？谁拿到它都能读。
seal-ask-sheet = 恢复码写到哪个文件，例如 /media/stick/sheet.txt（留空则不要）
seal-ask-typed-back = 请照打印件输入恢复码，试一试
seal-rule = 没有口令谁也打不开账本，也没有人能重置它。四五个互不相关的词就很好；至少 12 个字符。
seal-short = 这个口令偏短：不到 12 个字符，拿到文件的人可以逐个试出来。已采用；用 `medins rekey` 可以更换。
seal-sheet-why = 恢复码不用口令就能打开账本。请打印出来，和重要证件放在一起。
seal-sheet-written = 恢复码在 { $file }，请现在打印。
seal-sheet-exists = 已有这个文件，不会用恢复码覆盖它。
seal-sheet-head =
    账本 { $ledger } 的恢复码，写于 { $day }

    以下 13 组不用口令就能打开账本，以及此后做的加密副本。请打印出来，和重要证件放在一起，
    然后删除这个文件。
seal-sheet-foot =
    用法：medins 询问口令时，输入这 13 组。空格、连字符、大小写都不影响；每组最后一个字符用来核对，
    打错时会指出是哪一组。打开后请用 `medins rekey` 换成自己知道的口令，之后这张纸只能打开旧的副本。

seal-path = 账本
seal-rows = 核对行数
seal-sheet = 恢复码
seal-encrypted = 账本已加密。新文件先用再次提供的密钥打开，并逐行核对，然后才取代旧文件。
seal-remains = 旧文件是删除，不是抹除：在固态硬盘上，拆开硬盘的人一段时间内仍可能读到其中的内容，只有整盘加密能防止。别处的旧副本和备份仍未加密：请删除，或用新的备份代替。
seal-plain-copy = 仍未加密：{ $file }
seal-plain-papers = 与账本一起保存的票据没有加密：{ $folder }
seal-rekeyed = 账本已换新密钥。此前的副本和备份仍只能用旧密钥打开，旧的恢复码也是。
seal-decrypted = 账本现在是不加密的文件。它的加密副本仍需要各自的密钥。
seal-unlocked = 密钥已放进系统钥匙串，直到 `medins lock`；以你的身份运行的程序都能使用。
seal-unlocked-linux = 密钥已放进内核钥匙串，只在内存里，直到 `medins lock`、重新启动或几天不用；以你的身份运行的程序都能使用。
seal-locked = 密钥已从钥匙串取出。
seal-was-locked = 钥匙串里没有这个账本的密钥。
