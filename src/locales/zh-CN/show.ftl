# medins show：一条记录和讲到它的单据。

show-settlement = 第 { $id } 号结算
show-details = 其他金额和代码（按原样）
show-sources = { $count ->
    [one] 来自 1 份单据
   *[other] 来自 { $count } 份单据，金额以第一份为准
}
show-nothing = 有效的记录里没有 { $id } 号。
show-nothing-hint = 用 `medins history --source` 可以查到编号。只写数字表示结算；账户变动写 movement:12（变动:12），付款写 payment:3（付款:3），操作写 operation:5（操作:5）。
show-several = 有几条结算都叫 { $id }：{ $ids }。
show-several-hint = 请用账本里的编号指明一条，例如 `medins show 12`。
show-paper-differs = { $place } 的金额与已记录的不同，以更可靠的单据为准。
show-said-same = 您说过它与第 { $other } 号是同一笔结算，后者不再计入。
show-said-different = 您说过它与第 { $other } 号不是同一笔结算。
show-differs-i1 = 总额 { $printed } 元，基金、个人账户、现金与医院负担合计 { $computed } 元。
show-differs-i2 = 个人负担 { $printed } 元，个人账户与现金合计 { $computed } 元。
show-differs-i3 = 总额 { $printed } 元，全自费、超限价、先行自付与政策范围内合计 { $computed } 元。
show-differs-i4 = 基金支付 { $printed } 元，七项基金合计 { $computed } 元。
show-differs-i5 = 基金支付 { $printed } 元，基金明细合计 { $computed } 元。
show-differs-aid = 共济支付 { $printed } 元，超过个人账户支付 { $computed } 元。
