# 终端里的提问。

prompt-required = 这一项必填。
prompt-region = 参保地（地名或代码）
prompt-region-unknown = 请写六位代码（如 420100）或地名（如武汉），也可留空。
prompt-class = 参保身份
prompt-balance = 个人账户余额（元）
prompt-amount-wrong = 请以元为单位写成 12.34。
prompt-remove = 把{"{"}name{"}"}移出家庭吗？
prompt-record-member = 谁的结算
prompt-record-at = 结算日期
prompt-record-institution = 医院或药店
prompt-record-total = 医疗费总额（元）
prompt-record-fund = 基金支付（元）
prompt-record-account = 个人账户支付，含家庭共济（元）
prompt-record-aid = 其中共济支付（元）
prompt-record-payer = 共济部分由谁的账户支付
prompt-yes = 是
prompt-no = 否

## 逐项提问：说明和框架

prompt-wizard = 每个问题都可以写 ? 看说明，写 < 返回上一步，直接回车用方括号里的值。
prompt-wizard-end = 最后确认之前什么都不写入；随时可按 Ctrl-C 退出，不留任何痕迹。
prompt-question = { $question }
prompt-question-optional = { $question }（回车跳过）
prompt-left-out = （未填）
prompt-choose = 请写前面的序号，1 到 { $count }。
prompt-question-default = { $question } [{ $default }]
prompt-choice = { $number }  { $text }
prompt-value = { $text }
prompt-first = 这是第一个问题，前面没有了。
prompt-summary = 您的回答：
prompt-summary-line = { $number }  { $question }：{ $answer }
prompt-agree = 回车写入账本，写序号修改那一行，写 n 放弃
prompt-agree-help = 回车或“是”写入账本；写某一行的序号就重新回答那一行；写 < 返回上一个问题；写 n 或按 Ctrl-C 放弃，不留任何痕迹。
prompt-owner = 您在账本里的称呼
prompt-owner-default = 我
prompt-owner-help = 给自己起个简短的称呼，如“我”或“老王”。别人看不到，也不必是证件上的姓名。
prompt-region-help = 您的医保参加在哪个城市，不一定是住的地方。写地名（如武汉）或六位代码（如 420100）。回车可跳过，以后用 `medins family edit` 补上。
prompt-class-help = 写前面的序号。医保 App 里姓名旁边有参保身份；正在上班的写“在职”。
prompt-balance-help = 医保 App 或最近一张票据上的个人账户余额，如 2400 或 2,400.50。回车可跳过，以后用 `medins account open` 补上。
prompt-balance-on = 余额算到哪天开始时
prompt-balance-on-help = 余额算到这一天开始时，当天的变动还没有算进去。可写 2026-10-31、2026年10月31日、今天、昨天。
prompt-record-member-help = 谁看的病、谁买的药。写前面的序号、姓名，或关系（如母亲）。
prompt-record-at-help = 票据上的日期。可写 2026-10-31、2026年10月31日、今天、昨天；后面可带时间：2026-10-31 09:30。
prompt-record-institution-help = 照票据上的名称写。回车可跳过。
prompt-record-total-help = 这次一共花了多少钱，即票据上最大的那个数，如 300 或 300.50。
prompt-record-fund-help = 医保基金支付的部分：票据上的“医保统筹基金支付”和其他基金支付之和。回车表示没有。
prompt-record-account-help = 个人账户支付的部分，自己的和家人的合在一起：票据上的“个人账户支付”。回车表示没有。
prompt-record-aid-help = 账户支付里由家人账户支付的部分：票据上的“个人账户共济支付”。回车表示没有，全部来自本人账户。
prompt-record-payer-help = 是谁的账户替病人付的。写姓名前面的序号。不知道时，如果当天只有一个绑定，就按它推定。
prompt-record-nobody = 不知道（按当天的绑定推定）
prompt-record-cash = 现金支付（元）
prompt-record-cash-help = 自己用现金、微信、支付宝或银行卡付的钱：票据上的“个人现金支付”。回车用其余部分算出的数。
prompt-record-differs-hint = 总额 = 基金 + 账户 + 现金。请再看一眼票据；写 < 可返回前一个数。
