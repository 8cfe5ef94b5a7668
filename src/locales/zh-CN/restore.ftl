# 用备份替换账本。

restore-title = 用 { $file } 替换账本会怎样
restore-operations = 操作次数
restore-newest-operation = 最新操作（UTC）
restore-settlements = 有效结算
restore-members = 成员
restore-newest-day = 最新结算日
restore-nothing-there = 这里现在没有账本。
restore-unusable = 现有文件无法使用：{ $why }会原样保留。
restore-stranger = 这是两个不同的账本，第一次操作就不一样。
restore-loses = 第 { $operation } 次之后的 { $count } 次操作将不在账本里
restore-loses-more = 另有 { $count } 次没有列出。
restore-loses-nothing = 账本现有的内容不会丢失。
restore-gains = 备份在第 { $operation } 次之后有 { $count } 次操作是账本没有的。
restore-ask = 用这份备份替换账本吗？现有文件会保留。
restore-dry-run = 没有任何改动。
restore-done = 账本内容现在与 { $file } 相同。
restore-kept = 之前的账本已备份并核对：{ $path }。`medins restore latest` 可以换回来。
restore-kept-damaged = 之前的文件已原样保留：{ $path }。
restore-older = 它是第 { $version } 版，下一条命令会升级它，并先留一份副本。
restore-itself = 这就是账本本身。
restore-changed = 这份备份的内容与建立时不同，没有恢复。
restore-none = { $folder } 里还没有账本的备份。
restore-none-hint = 请用 `medins backup` 建一份，或指定备份文件。
restore-no-number = 没有第 { $number } 份备份，共有 { $count } 份。
restore-hint = 不写文件的 `medins restore` 会列出现有备份。
restore-list = 备份在 { $folder }。`medins restore 1 --dry-run` 说明换成第 1 份会怎样；得到确认前不作任何改动。

restore-table-movements = 账户变动（含已失效）
restore-table-bindings = 绑定（含已失效）
restore-table-coverages = 参保（含已失效）
restore-table-documents = 来源单据
restore-table-papers = 票据（含已失效）
restore-table-payments = 付款（含已失效）
restore-table-retirements = 失效与还原
restore-table-settlements = 结算（含已失效）
restore-table-statements = 官方余额与累计
