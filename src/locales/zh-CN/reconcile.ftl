# 官方余额按时间逐一与账本核对。

reconcile-title = { $name }的官方余额与账本核对
reconcile-none = 无法确定：没有记录{ $name }的官方余额。请在账户页面或票据上查到余额，连同日期记录：`medins account observe { $name } 金额 --on 日期`，再记录第二个。
reconcile-only-one = 无法确定：{ $name }只有一个余额，没有可对照的。请再记录一个余额和日期：`medins account observe { $name } 金额 --on 日期`，或记录开始时的余额：`medins account open { $name } 金额 --on 日期`。
reconcile-nobody = 没有已知的个人账户，无从核对。可用 `medins account open 成员 金额` 开始。
reconcile-agree = { $printed } 个官方余额一致，从 { $from } 到 { $to }。
reconcile-steps = 从 { $from } 到 { $to } 共 { $all } 段，{ $held } 段一致。
reconcile-before-payments = { $more ->
    [0] 当天支付前的余额，不计当天支付即一致：{ $days }。
   *[other] 当天支付前的余额，不计当天支付即一致：{ $days }，另有 { $more } 个。
}
reconcile-more = 共 { $count } 处不一致，这里列出 { $shown } 处；--all 列出全部。
reconcile-more-money = { $from } 至 { $to }，账户多出 { $amount } 元，账本无法解释
reconcile-less = { $from } 至 { $to }，账户少了 { $amount } 元，账本无法解释
reconcile-candidates = 以上是可能的原因，可能性大的在前，并非定论；记录之前请核对账户页面或票据。
reconcile-opening = 期初余额
reconcile-printed = 官方余额
reconcile-holds = 一致
reconcile-early = 当天支付前的余额
reconcile-stands-alone = 仅此一个不符
reconcile-breaks = 不一致

## 原因

reconcile-credits = 漏记 { $missing } 次划入：那段时间划入过 { $times } 次 { $amount } 元，而这些月份没有：{ $months }。
reconcile-some-credits = 漏记 { $missing } 次划入：那段时间划入过 { $times } 次 { $amount } 元。以下没有划入的月份中的 { $missing } 个：{ $months }。
reconcile-changed-credits = 漏记了划入，期间金额有变；这些月份没有划入：{ $months }。
reconcile-other-credit = 漏记了一次划入，金额以前没有出现过；没有划入的月份：{ $months }。
reconcile-interest = 漏记了利息：其他年份在 { $day } 前后到账（{ $times } 次），这一年没有。
reconcile-doubled = 有一笔记重了：{ $row }。
reconcile-doubled-bill = 有一笔结算记重了：{ $row }。更正只改账户余额，就医合计里仍有两笔。
reconcile-one-layer = 一端只有账户的一部分（{ $layer }），另一端是全部，两者不能比较。
reconcile-reversal = 有一笔支付已撤销，但撤销没有记录：{ $row }。
reconcile-spurious = 有一笔变动可能并未发生：{ $row }。
reconcile-relative = 账户为家人付了款。共济部分不知由谁支付的有：{ $bills }。
reconcile-bill = { $name }的结算（{ $at }，{ $amount } 元）
reconcile-bill-at = { $name }的结算（{ $at }，{ $amount } 元，{ $place }）
reconcile-perhaps-relative = 可能是{ $name }用了这个账户：当时有绑定。
reconcile-payment = 有一笔支付没有记录。有票据的话，直接记录：`medins record`。
reconcile-incoming = 有钱到账没有记录：退费、划入或转入。
reconcile-opening-wrong = { $day } 的期初余额不准。
reconcile-printed-between = 账没有错，只是余额显示在当天这些支付之前：{ $rows }。
reconcile-alone = 下一个余额（{ $next }）与前一个一致，只有这一个不符：可能是当天支付之前或之后的余额，也可能抄错了；请再看一次。
reconcile-alone-row = 下一个余额（{ $next }）与前一个一致，只有这一个不符：可能有一笔当时尚未入账，或账本记得晚了：{ $row }。
reconcile-row-own = 本人结算
reconcile-row-aid = { $name }的结算
reconcile-row-entry = { $kind }
reconcile-row-plain = { $what }，{ $at }，{ $amount } 元
reconcile-row-at = { $what }，{ $at }，{ $amount } 元，{ $place }
reconcile-line = { $line } { $flag } "{ $reason }"
reconcile-reason-doubled = { $day } 的一笔记重了
reconcile-reason-spurious = { $day } 的变动没有发生
reconcile-reason-opening = { $day } 的期初余额不准
reconcile-reason-printed = 按官方余额更正

## 提问

reconcile-ask = 是什么原因？
reconcile-ask-record = { $number }：{ $what }
reconcile-ask-other = 另行更正 { $amount } 元，并写原因
reconcile-ask-leave = 暂不处理
reconcile-ask-reason = 原因
reconcile-item = { $kind } { $amount }（{ $day }）
reconcile-item-for = { $kind } { $amount }，为{ $name }（{ $day }）
reconcile-plan = 将作为一次操作记录
reconcile-ask-all = 全部记录吗？
reconcile-recorded = 已记录 { $count } 笔变动，作为一次操作。
reconcile-not-recorded = 没有记录任何内容。
