# 各账户余额、数据新旧，以及今年的费用。

balance-title = { $day } 个人账户余额
balance-no-accounts = 还没有个人账户的余额或变动。可用 `medins account open 成员 金额` 记录期初余额。
balance-year-title = { $from } 以来的医疗费用及支付
balance-basis-opening = 按期初余额推算
balance-basis-statement = 按官方余额推算
balance-basis-unknown = 不明
balance-unknown = 不知道{ $name }的余额：只记录了变动，合计 { $movements } 元。可用 `medins account open { $name } 金额` 或 `medins account observe { $name } 金额` 给出起点。
balance-difference = { $name }的官方余额是 { $printed } 元（{ $at }），账本算得 { $computed } 元，相差 { $difference } 元。账本没有因此改动。
balance-stale = { $name }的余额是 { $days } 天前的。请查询官方余额后记录：`medins account observe { $name } 金额`。
balance-before-opening = { $name } 的账户从 { $day } 才开始计算，更早的余额不知道。
balance-negative = { $name } 的账户算出来是负数（{ $balance } 元）：可能漏记了划入，或有的支付记重了。用 `medins account observe` 记下官方页面上的余额，再核对。
