# 每次都要说明的话。

note-not-official = medins 只作记录和计算；绑定与认定以医保经办机构为准。
note-supposed-place = 假定{ $name }在{ $region }参保。
note-supposed-insured = 假定{ $name }在{ $region }参保且待遇正常；账本里没有这项记录。
