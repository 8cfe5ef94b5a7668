//! What the elements of e-receipts are called where they are printed: English name → label on paper.
//!
//! The first part are the names of the finance ministry's XML, the second those of the verification
//! services, which write the same figures as JSON.

/// Element or key, and the label a receipt prints for it. Names are compared without regard to case.
#[rustfmt::skip]
const PRINTED: &[(&str, &str)] = &[
    ("EInvoiceName", "票据名称"),
    ("EInvoiceCode", "票据代码"),
    ("EInvoiceNumber", "票据号码"),
    ("RandomNumber", "校验码"),
    ("TotalAmount", "小写"),
    ("IssueDate", "开票日期"),
    ("InvoicingPartyName", "收款单位"),
    ("PayerPartyName", "交款人"),
    ("PayerPartyCode", "交款人统一社会信用代码"),
    ("BizCode", "业务流水号"),
    ("Remark", "备注"),

    ("fundPayAmount", "医保统筹基金支付"),
    ("otherPayAmount", "其他支付"),
    ("accountPayAmount", "个人账户支付"),
    ("ownPayAmount", "个人现金支付"),
    ("selfpaymentAmount", "个人自付"),
    ("selfpaymentCost", "个人自费"),
    ("medicalDate", "就诊日期"),
    ("medicalInsuranceType", "医保类型"),
    ("payOne", "自付一"),
    ("payTwo", "自付二"),
    ("outpatientLargePayments", "门诊大额支付"),
    ("classifypaymentAmount", "分类自负"),
    ("selfconceitedAmount", "个人自负"),
    ("additionalFundPay", "附加基金支付"),
    ("medicalThatBalance", "医保当年账户余额"),
    ("medicalOverBalance", "医保历年账户余额"),
    ("prepayAmount", "预缴金额"),
    ("rechargeAmount", "补缴金额"),
    ("refundAmount", "退费金额"),
    ("orgType", "医疗机构类型"),
    ("sex", "性别"),
];

/// The label that a receipt prints for an element or key, where there is one.
pub(in crate::import) fn printed(name: &str) -> Option<&'static str> {
    PRINTED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, label)| *label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_and_no_label_stands_there_twice() {
        for (at, (name, label)) in PRINTED.iter().enumerate() {
            assert_eq!(printed(&name.to_uppercase()), Some(*label));
            assert!(PRINTED[..at].iter().all(|(_, other)| other != label), "{label}");
        }
        assert_eq!(printed("SupervisorRemark"), None);
    }
}
