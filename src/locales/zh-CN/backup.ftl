# 账本的备份：建立与试用。

backup-made = 账本（到第 { $operation } 次操作，共 { $rows } 行）已复制，并重新打开核对：{ $path }。该文件夹现有 { $left } 份备份。
backup-removed = 删去不再需要的旧备份 { $count } 份：{ $files }。保留最新 10 份，最近 14 天每天一份，最近 12 个月每月一份。
backup-papers = { $path } 里的单据原件不在备份内，请把该文件夹也复制一份。
backup-before = 已备份此前的账本：{ $path }
backup-before-hint = 备份位置见 `medins config list` 的 backups。可在那里改用其他文件夹，或设 backup_before_import = "never"。
backup-not-writable = 无法写入副本：{ $why }。
backup-not-writable-hint = 请检查文件夹的所有者与权限。备份可放到别处：`medins backup 文件夹`，或在配置文件里设 backups。
backup-no-folder = { $path } 是文件，不是放备份的文件夹。
backup-no-folder-hint = 请指定文件夹；不写则放到 `medins config list` 所列的 backups。
backup-differs = 副本内容与账本不一致，已丢弃。
backup-differs-hint = 请重试。如果再次出现，说明磁盘不可靠，请指定另一块磁盘上的文件夹。
backup-useless-hint = 这份备份无法恢复。`medins restore` 列出其他备份；`medins backup` 另建一份。
backup-stranger = 这是另一个账本的备份：第一次操作不同。
backup-drill-good = 已把备份恢复到临时文件，每条记录都与账本当时一致。
backup-drill-changed = 备份的内容与建立时不同。
backup-drill-look = 每条记录都与账本当时一致；不同之处不在比较范围内（例如合计）。请用 `medins backup` 另建一份。
backup-drill-differs = 有 { $count } 行与账本当时不一致。不要依靠这份备份：请用 `medins backup` 另建一份，并用 `medins check` 检查账本。
backup-only-in-copy = 只在备份里
backup-only-in-ledger = 只在账本里
backup-other-value = 值不同

backup-reason-by-hand = 手动
backup-reason-before-import = 导入前
backup-reason-before-restore = 恢复前
backup-reason-before-undo = 撤销前
backup-reason-before-update = 升级前
backup-reason-damaged = 已损坏，原样保留

backup-trust-checked = 已核对
backup-trust-changed = 大小变了
backup-trust-unchecked = 尚未核对
