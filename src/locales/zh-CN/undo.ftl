# medins undo：撤销操作。

undo-done = { $count ->
    [1] 已撤销第 { $operations } 次操作
   *[other] 已撤销这些操作：{ $operations }
}
undo-would = { $count ->
    [1] 将撤销第 { $operations } 次操作
   *[other] 将撤销这些操作：{ $operations }
}
undo-take-back = 这次撤销是第 { $by } 次操作：`medins undo { $by }` 可以恢复。没有删除任何内容。
undo-dry-run = 没有改动任何内容。
undo-blocked = { $count ->
    [1] 第 { $operation } 次操作不能单独撤销：后来有一次操作依赖它
   *[other] 第 { $operation } 次操作不能单独撤销：后来有 { $count } 次操作依赖它
}
undo-blocked-next = 没有改动任何内容。`medins undo { $operation } --with-dependents` 一步撤销全部；仍然需要的内容可以重新记录或导入。
undo-speaks-of = 用到了第 { $on } 次操作记下的内容
undo-replaced = 替换或作废了第 { $on } 次操作记下的内容
undo-leans-on = 因为第 { $on } 次操作而略过了已知的行，或由它推断了支付人
undo-same-place = 在第 { $on } 次操作将要恢复的内容的同一人同一天（或同一位置）又有记录
undo-same-people = 在第 { $on } 次撤销之后，且涉及同样的人
undo-later-undo = 它本身是一次撤销，晚于第 { $on } 次撤销，且涉及同样的人
undo-blocked-undos = 没有改动任何内容。请先从新到旧逐一恢复后来的撤销：{ $operations }；或者把需要的内容重新记录或导入。
undo-nothing = 没有可以撤销的操作。
undo-nothing-hint = `medins log` 列出每次操作；撤销本身要用它自己的编号来恢复。
undo-already = 第 { $operation } 次操作已被第 { $by } 次操作撤销。
undo-already-hint = `medins undo { $by }` 可以恢复。
