# 个人账户的变动和官方显示的余额。

account-member = 成员
account-kind = 类型
account-day = 日期
account-amount = 金额（元）
account-layer = 资金层
account-balance = 当前余额（元）
account-observed = 官方显示的余额
account-opened = { $name }的账户已有期初余额：{ $day } 开始时 { $amount } 元。
account-opened-hint = 更正余额用 `medins account adjust 成员 金额 --reason 原因`；记录官方显示的余额用 `medins account observe 成员 金额`。
account-before-opening = 这一笔早于 { $name } 账户的期初（{ $day }），期初余额里已经包含它，所以现在的余额不变。
