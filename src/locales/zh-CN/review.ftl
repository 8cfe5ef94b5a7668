# 疑似重复：并排列出，由用户判断。

review-pair = 组
review-title = { $count ->
    [0] 没有待判断的疑似重复。
   *[other] 有 { $count } 组结算可能各是同一笔：
}
review-how = 在终端里逐组判断，或用 --same A=B、--different A=B 说明。在此之前两条都计入。
review-later = 都保留，以后再说
review-same = 同一笔：以更可靠的单据为准，只计一次
review-different = 两笔：都计入
review-question = 第 { $number } 组：第 { $earlier } 号和第 { $later } 号，{ $at }，{ $total } 元
review-decided = 已判断 { $count } 组。
review-pair-form = “{ $text }”不是两条结算。请写它们在账本里的编号，例如 12=15。
review-not-a-pair = “{ $text }”两边是同一条结算。请写两条。
