## --redact：被隐去的内容以什么代替

veil-member = 成员
veil-numbered = { $role } { $number }
veil-institution = 机构 { $number }
veil-joined = { $first }{ $rest }
veil-note = 已隐去：人以称谓代替，医院、药店以编号代替；编号、文件名和备注已遮盖，生日只留年份。
