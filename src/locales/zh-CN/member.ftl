# 指的是谁。

member-unknown = 家庭成员里没有“{ $word }”。现有：{ $names }。
member-unknown-hint = 请写其中的姓名或关系；添加成员用 `medins family add 姓名 --relation 关系`。
member-unknown-near-hint = 是否想写“{ $near }”？查看全部成员用 `medins family list`；添加成员用 `medins family add 姓名 --relation 关系`。
member-ambiguous = “{ $word }”可以指：{ $names }。
member-ambiguous-hint = 请写其中一人的姓名。
member-no-owner = 账本里没有标明谁是本人。
member-no-owner-hint = 请指定本人：`medins family edit 姓名 --relation 本人`。
member-owner-taken = 账本的本人已经是{ $name }，只能有一位。
member-owner-taken-hint = 请为此人写别的关系，例如 --relation 配偶。
member-name-taken = 家庭里已有叫“{ $name }”的成员。
member-name-taken-hint = 请换一个称呼，或修改已有成员的信息：`medins family edit 姓名`。
member-in-use = 不能移出{ $name }：账本里有 { $facts } 条记录与之相关。
member-in-use-hint = 请保留此成员，记录才完整。要结束绑定，用 `medins family unbind 成员`。
member-id-length = 证件号长度不对：应为 18 位，或只写末四位。
member-id-characters = 证件号只能是数字，最后一位可以是 X。
member-id-check = 证件号最后一位与前面不符，有一位写错了。
member-id-hint = 写末四位就够了：--id-tail 002X。完整号码从不保存。
member-owner-stays = { $name } 是账本的主人，关系从主人算起，不能改成别的。
member-name-bad = “{ $name }”不能作成员的名字。
member-name-bad-hint = 用 1 到 64 个字，不含等号、分号、控制字符和证件号码；“本人”“我”只能指账本的主人。
