# medins log、--at-op 和单次操作。

log-empty = 还没有任何记录。
log-shown = 最新 { $shown } 次操作，共 { $all } 次；--all 列出全部。
log-operation = 第 { $operation } 次操作
log-files = 读入的文件
log-settlements = { $count ->
    [1] 记下的结算
   *[other] 记下的前 { $count } 笔结算（仅列有效的）
}
log-is-undone = 已被第 { $by } 次操作撤销；`medins undo { $by }` 可以恢复。
log-free = 没有后来的操作依赖它：`medins undo { $operation }` 可以撤销。
log-depended-on = 后来的操作依赖它：{ $operations }。
log-no-operation = 没有第 { $operation } 次操作。
log-no-operation-hint = `medins log` 列出每次操作和编号。
log-as-of = 按第 { $operation } 次操作（{ $command }，{ $at }）之后的账本作答；后来记下或撤销的都不计。
log-fact-member-profile = 成员资料
log-fact-coverage = 参保信息
log-fact-account-entry = 账户变动
log-fact-statement = 单据上的余额和累计数
log-fact-binding = 共济绑定
log-fact-settlement = 结算
log-fact-paper = 单据
log-fact-payment = 付款
log-fact-decision = 对疑似重复的判断
log-fact-stored-document = 保存的原件
