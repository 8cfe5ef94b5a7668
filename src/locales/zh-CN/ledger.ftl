# 账本无法使用时。

ledger-missing = 这里还没有账本。
ledger-empty = 账本文件是空的。
ledger-missing-hint = 请用 `medins init --owner 我 --region 420100` 建立，或用 --ledger 指定文件。`medins demo` 不需要账本。
ledger-exists = 这里已有文件，没有新建账本。
ledger-exists-hint = 可直接使用它，例如 `medins balance`；要另建一个，用 `medins init --ledger 文件`。
ledger-folder = 这是文件夹，不是账本文件。
ledger-folder-hint = 请指定其中的文件，例如 --ledger family.medins。
ledger-not-sqlite = 这个文件不是 medins 账本。
ledger-foreign = 这是其他程序的数据库，不是 medins 账本。
ledger-not-sqlite-hint = 请用 --ledger 指定账本，或用 `medins init --ledger 文件` 新建。
ledger-newer = 这个账本是第 { $found } 版，本程序只认识到第 { $known } 版，没有任何改动。
ledger-newer-hint = 请把 medins 升级到最近使用过这个账本的版本或更新的版本；`medins --version` 显示当前版本。
ledger-damaged = 账本文件已损坏：{ $why }。
ledger-truncated = 账本文件不完整：应有 { $expected } 字节，只有 { $length } 字节。
ledger-refused = 账本无法完成操作：{ $why }。
ledger-damaged-hint = 请保持原文件不动并另存一份，再用 --ledger 文件 打开最近的副本。与账本同名、以 .before-v 结尾的文件是升级前的副本。
ledger-disk-full = 磁盘已满，没有任何改动。
ledger-disk-full-hint = 请腾出空间后重试。
ledger-locked = 其他程序正在写这个账本，没有任何改动。
ledger-locked-hint = 请等另一个 medins 运行结束后重试。
ledger-moved = 其他程序刚刚重写了账本，这次没有任何改动。
ledger-moved-hint = 请重试，会使用新的文件。
ledger-not-writable = 无法写入账本文件：{ $why }。
ledger-unreadable = 无法读取账本文件：{ $why }。
ledger-not-writable-hint = 请检查文件和文件夹的所有者与权限，或用 --ledger 指定其他文件。
ledger-no-settlement = 账本里没有第 { $id } 号结算，或它已失效。
