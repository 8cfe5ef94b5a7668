# check 查出的问题，以及每个代码的含义。

check-heading = { $code }：{ $title }（{ $count } 处）
check-heading-note = { $code }：{ $title }（{ $count } 处，仅供留意）
check-explained = { $code }：{ $title }
check-finding = 问题
check-note = 留意
check-number = #{ $id }
check-settlements = { $count } 笔结算
check-movements = { $count } 笔收支
check-days = { $count } 天
check-born = { $day } 出生
check-more = 这里列出前 { $shown } 处，还有 { $rest } 处没有列出；--all 列出全部。
check-next = { $rows ->
    [1] 下一步：`{ $command }`
   *[other] 下一步（以第一处为例）：`{ $command }`
}
check-next-amount = { $rows ->
    [1] 下一步：查询官方余额，然后 `{ $command } 金额`
   *[other] 下一步（以第一处为例）：查询官方余额，然后 `{ $command } 金额`
}
check-code-unknown = 没有“{ $code }”这个代码。
check-code-unknown-hint = 代码有：{ $codes }。

## 文件

check-title-damaged = 账本文件有损坏的页
check-means-damaged = SQLite 发现文件中有不符合自身规则的页或行。
check-matters-damaged = 数字可能在不知不觉中缺失或出错。其他检查没有进行，因为结果不可靠。
check-advice-damaged = 把这个文件另放一处，不要再改动，改用最近一份完好的备份。没有备份的，把还能读出的内容导出，新建账本后导入。

check-title-reference = 有一行指向不存在的行
check-means-reference = 一条记录所属的成员、来源、机构或结算不在文件里。
check-matters-reference = medins 的任何命令都不会留下这样的行，是别的程序改动了文件；合计可能漏掉这条记录。
check-advice-reference = 改用改动之前的备份。没有备份的，导出记录，再导入新账本。

check-title-retired-mark = 记录的失效标记与失效日志不一致
check-means-retired-mark = 一条记录标为失效而日志没有记载，或者日志有记载而标记不在。
check-matters-retired-mark = 一条记录算不算数只看标记：一笔费用可能被所有合计漏掉，也可能已经作废却仍在计算。
check-advice-retired-mark = 是别的程序改动了文件。改用改动之前的备份，或者导出记录，再导入新账本。

check-title-kept-sums = 保存的合计与明细不符
check-means-kept-sums = 余额和年度数字取自与明细一同保存的合计；这一天或这个月的明细加起来是另一个数。
check-matters-kept-sums = `medins balance` 和 `medins history` 显示的是保存的合计，所以显示的数字是错的。
check-advice-kept-sums = 明细本身没有受影响：导出后导入新账本，合计会重新算出。然后查明是哪个程序改动了文件。

check-title-stored-missing = 留存的凭证不在文件夹里
check-means-stored-missing = 账本记载某份导入的凭证留存在旁边的文件夹里，但那里没有这个文件。
check-matters-stored-missing = 数字还在，凭证没有了。
check-advice-stored-missing = 这个文件夹属于账本，搬动账本时要一起搬。请从文件夹的备份或当初导入的地方把文件放回去。

check-title-stored-differs = 留存的凭证被改动过
check-means-stored-differs = 留存凭证的 SHA-256 与读入时记下的不同。
check-matters-stored-differs = 这个文件不能再证明账本里的数字。
check-advice-stored-differs = 请从文件夹的备份或当初导入的地方把原件放回去。

## 单笔费用

check-title-i1 = 各部分之和不等于医疗费总额
check-means-i1 = I1：总额 = 基金支付 + 个人账户支付 + 现金支付 + 医院负担。这里两边不相等。
check-matters-i1 = 有一个数字印错、记错或读错，或者缺了一部分；年度合计也随之有误。
check-advice-i1 = 与凭证核对。已记录的数字不会直接改动：凭证上正确的内容可以重新导入或记录。

check-title-i2 = 个人账户与现金之和不等于个人负担
check-means-i2 = I2：个人负担（psn_part_amt）= 个人账户支付 + 现金支付。共济支付已包含在个人账户支付里，不再另加。
check-matters-i2 = 家里实际付了多少，不能确定。
check-advice-i2 = 与凭证核对，先看现金和个人账户支付。

check-title-i2a = 共济支付大于个人账户支付
check-means-i2a = 个人账户支付包含家人的共济支付，所以共济支付不可能更大。
check-matters-i2a = 这样算下来本人账户反而增加，余额就错了。
check-advice-i2a = 与凭证核对。常见的情况是把共济支付当成个人账户支付以外的一笔。

check-title-i3 = 四部分范围之和不等于医疗费总额
check-means-i3 = I3：总额 = 全自费 + 超限价 + 先行自付 + 政策范围内。
check-matters-i3 = 起付标准和限额按政策范围内费用累计；`medins quota` 和 `medins audit` 可能用了错的数。
check-advice-i3 = 与凭证核对这四项。医院有时空着一项，可以要一份费用明细。

check-title-i4 = 各项基金之和不等于基金支付总额
check-means-i4 = I4：基金支付总额（fund_pay_sumamt）= 七项基金支付之和。
check-matters-i4 = 统筹基金支付了多少不能确定，限额还剩多少也就不能确定。
check-advice-i4 = 与凭证逐项核对，或向经办机构再查一次这笔结算。

check-title-i5 = 基金明细之和不等于基金支付总额
check-means-i5 = I5：各基金的支付明细（setldetail）除去个人账户，加起来等于基金支付总额。
check-matters-i5 = 有一行缺失、重复或读错。
check-advice-i5 = 与这些明细所来自的报文或凭证核对。

check-title-j1 = 票据各部分之和不等于票据总额
check-means-j1 = J1：电子票据的总额 = 基金支付 + 个人账户支付 + 现金支付，分文不差。这张票据的记录不是这样。
check-matters-j1 = 导入时不会记下这样的票据，所以记录是后来被改动的。
check-advice-j1 = 与票据核对，改用改动之前的账本备份。

## 几笔费用之间

check-title-double = 两笔结算可能是同一笔
check-means-double = 两笔的成员、日期和总额相同，又没有结算编号可以区分。目前两笔都计算在内。
check-matters-double = 如果是同一笔，所有合计和账户余额里都算了两次；如果是两次相同的购买，就没有问题。
check-advice-double = 分别与凭证、与官方页面上的账户明细核对。没有作出决定之前，这里会一直列出。

check-title-reversal-alone = 撤销的结算不在账本里
check-means-reversal-alone = 有一笔结算被撤销，但那笔结算本身没有记录。
check-matters-reversal-alone = 钱退了回来，当初的支出却没有记录：合计和余额都偏好。
check-advice-reversal-alone = 把被撤销的结算导入。下面的命令列出此人总额相同的费用。

check-title-reversal-differs = 撤销与原结算不对应
check-means-reversal-differs = 撤销应当是同一个人的原结算，各项数字相同、符号相反。这里有一项不同；列出的是撤销中的数和应有的数。
check-matters-reversal-differs = 整笔已经撤销，却还有一部分留在合计里。
check-advice-reversal-differs = 把两笔都与凭证核对。部分退费会重新结算，新的结算也要记录。

check-title-reversal-twice = 同一笔结算被撤销了两次
check-means-reversal-twice = 有两笔有效的撤销指向同一笔结算。
check-matters-reversal-twice = 钱只退了一次，合计和余额偏好。
check-advice-reversal-twice = 查明两笔中哪一笔有凭证。

## 家庭共济

check-title-payer-unknown = 不知道是谁的账户支付
check-means-payer-unknown = 这笔费用有一部分由家人的账户支付（家庭共济），但没有记录是谁：来源没有写明，那一天又不是恰好只有一个绑定。
check-matters-payer-unknown = 这笔钱没有从账本里任何一个账户扣除，支付人的余额偏高。
check-advice-payer-unknown = 在官方页面上查看可能支付的账户有没有这笔金额。导入之前先用 `medins family bind` 记录绑定，支付人就能推出；CSV 里也可以写明支付人。

check-title-payer-sum = 各支付人之和不等于共济支付
check-means-payer-sum = 列出的各账户支付之和，不等于这笔费用的共济支付金额。
check-matters-payer-sum = 从支付人账户扣除的多了或少了。
check-advice-payer-sum = 与支付人账户的明细核对。

check-title-payer-self = 支付人就是患者本人
check-means-payer-self = 共济是由别人的账户支付，这里却记在患者本人账户上。
check-matters-payer-self = 本人账户支付和家人支付混在了一起。
check-advice-payer-self = 与凭证核对。本人账户支付的部分属于个人账户支付，不是共济。

check-title-payer-unbound = 共济支付当天没有绑定
check-means-payer-unbound = 一个账户为家人支付，但那一天两人之间没有绑定记录。
check-matters-payer-unbound = 要么漏记了绑定，要么是别的账户支付的。没有绑定，`medins eligibility` 和以后的导入就不知道支付人。
check-advice-payer-unbound = 官方确有绑定的，连同开始日期记录下来；否则查明是谁的账户支付。

## 个人账户

check-title-printed-differs = 官方余额与期初余额对不上
check-means-printed-differs = 从账户的期初余额和此后的变动算起，得到的余额与官方显示的不同（或者从更早的官方余额算起，与期初余额不同）。
check-matters-printed-differs = 这段时间有划入或支付漏记、重记或记错，或者期初余额有误。`medins balance` 也差同样的数。
check-advice-printed-differs = `medins reconcile` 会列出可能造成差额的变动。

check-title-chain-break = 两次官方余额之间的变动对不上
check-means-chain-break = 同一账户前后两次官方余额之差，应等于其间的变动；账本里这段时间的变动不是这个数。
check-matters-chain-break = 这段时间有划入或支付漏记、重记或记错。
check-advice-chain-break = `medins reconcile` 会列出可能造成差额的变动。

check-title-below-zero = 账户余额为负
check-means-below-zero = 到这一天结束时，账户支出的比账户里有的还多。每一段只列出第一天。
check-matters-below-zero = 个人账户不能透支：漏记了划入，或者有的支付记重了、记错了账户。
check-advice-below-zero = 补记到那一天为止的每月划入，并记录官方余额，就能缩小范围。

check-title-before-opening = 期初之前的账户收支
check-means-before-opening = 期初余额是那一天开始时的余额，更早的收支不影响现在的余额。
check-matters-before-opening = 如果收支的日期记错了，余额就少了这一笔；如果只是留作记录，就没有问题。
check-advice-before-opening = 看一遍这些收支。发生在期初之后的，要按正确的日期重新记录。

check-title-no-start = 账户没有起点
check-means-no-start = 记录了账户的变动，但既没有期初余额，也没有官方余额。
check-matters-no-start = 只知道变动，不知道余额。
check-advice-no-start = 查询官方余额并记录。

check-title-printed-old = 超过 30 天没有核实的余额
check-means-printed-old = 账户最近一次官方余额（或期初余额）是 30 多天以前的。
check-matters-printed-old = 漏记的划入和支付不会被发现，时间越久越难查。
check-advice-printed-old = 查询官方余额并记录。

## 日期与参保

check-title-day-future = 日期还没有到
check-means-day-future = 有一笔结算或收支的日期晚于今天。
check-matters-day-future = 日期写错了一位，或者这台电脑的时钟不准；年度合计会受影响。
check-advice-day-future = 与凭证核对日期。

check-title-day-before-birth = 日期早于出生日期
check-means-day-before-birth = 有一笔结算或收支早于这个成员的出生日期。
check-matters-day-before-birth = 可能是别人的费用，或者有一个日期错了；适用哪条规定要看年龄。
check-advice-day-before-birth = 把出生日期和费用都与凭证核对。

check-title-uncovered = 没有参保的日子有基金支付
check-means-uncovered = 基金只为参保人支付，但这一天此人没有有效的参保记录。
check-matters-uncovered = 参保起止日期有误或不全，`medins quota`、`medins audit`、`medins eligibility` 就会用错；也可能是别人的费用。
check-advice-uncovered = 与官方页面核对参保起止日期，用 `medins family edit` 更正。

check-title-coverage-overlap = 同一险种的两段参保有重叠
check-means-coverage-overlap = 这些天里同一个人两次参加同一险种。medins 的任何命令都不会这样记录。
check-matters-coverage-overlap = 按哪个参保地、哪种身份计算，全凭偶然。
check-advice-coverage-overlap = 用 `medins family edit` 把正确的一段再记一次，它会取代重叠的部分。

check-title-coverage-gap = 同一险种的两段参保之间有间断
check-means-coverage-gap = 前一段结束之后，后一段才开始，中间有几天没有参保。
check-matters-coverage-gap = 如果确实断保，就没有问题，之后可能有等待期；否则是起止日期有误。
check-advice-coverage-gap = 与官方页面核对参保起止日期。

check-title-uninsured = 有基金支付但没有参保记录
check-means-uninsured = 记录了由基金支付的费用，但没有此人的参保信息。
check-matters-uninsured = 缺了它，`medins quota`、`medins audit`、`medins eligibility` 都无法判断。
check-advice-uninsured = 记录参保地、参保身份和开始日期：`medins family edit` 加 --region、--class、--insured-from。

## 付款账单

check-title-unexplained = 没有结算与这笔付款对应
check-means-unexplained = 微信或支付宝账单上有一笔付款，但当天和前后一天都没有现金支付相同的结算。
check-matters-unexplained = 可能漏记了一笔费用，也可能是一笔没有走医保的付款。
check-advice-unexplained = 看看那几天的费用。有漏记的，导入或记录下来。
