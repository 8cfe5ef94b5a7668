# 终端里的提问。

prompt-pager = 按空格键继续，按 q 退出
prompt-required = 这一项必填。
prompt-owner = 本人在账本里的称呼
prompt-region = 参保地：代码或地名（可留空）
prompt-region-unknown = 请写六位代码（如 420100）或地名（如武汉），也可留空。
prompt-class = 参保身份
prompt-balance = 个人账户余额，单位元（可留空）
prompt-amount-wrong = 请以元为单位写成 12.34。
prompt-day-wrong = 请写今天或以前的日期，如 2025-03-01。
prompt-remove = 把{"{"}name{"}"}移出家庭吗？
prompt-record-member = 谁的结算
prompt-record-at = 结算日期
prompt-record-institution = 医院或药店（可留空）
prompt-record-total = 医疗费总额（元）
prompt-record-fund = 基金支付（元）
prompt-record-account = 个人账户支付，含家庭共济（元）
prompt-record-aid = 其中共济支付（元）
prompt-record-payer = 共济部分由谁的账户支付
prompt-yes = 是
prompt-no = 否
