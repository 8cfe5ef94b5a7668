//! What the elements of e-receipts are called where they are printed: English name → label on paper.
//!
//! The names of the finance ministry's XML and of the services that verify receipts are one family, which both
//! forms use; another verifier has names of its own.

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
    ("relatedInvoiceCode", "相关票据代码"),
    ("relatedInvoiceNumber", "相关票据号码"),
    ("reversal", "已冲红"),
    ("templateType", "票据种类"),

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
    ("patientName", "患者姓名"),
    ("inHospitalDate", "入院日期"),
    ("outHospitalDate", "出院日期"),
    ("individualAccountCurrPayment", "本年账户支付"),
    ("individualAccountPrevPayment", "历年账户支付"),
    ("individualAccountCurrBalance", "本年账户余额"),
    ("individualAccountPrevBalance", "历年账户余额"),
    ("hospitalBear", "医院承担"),
    ("policyRelief", "政策性减免"),
    ("spStand", "起付标准"),
    ("classbSelfpayment", "乙类首自付"),
    ("classBAdvanceSelfPayment", "乙类先行自付"),
    ("overLimitPriceOwnExpense", "超限价自费费用"),
    ("civilSubsidy", "公务员补助"),
    ("teacherSubsidy", "师职补助"),
    ("largeInsuranceReimburse", "大额(病)保险报销"),
    ("largeSuppleInsuranceReimburse", "大病补充保险报销"),
    ("criticalIllnessFund", "大病基金支付"),
    ("fundDjjzAmount", "道路救助基金垫付"),
    ("medicalHelp", "医疗救助"),
];

/// Keys of the other verifier, compared likewise.
#[rustfmt::skip]
const OTHER: &[(&str, &str)] = &[
    ("billName", "票据名称"),
    ("billCode", "票据代码"),
    ("billNumber", "票据号码"),
    ("checkCode", "校验码"),
    ("amount", "小写"),
    ("invoiceDate", "开票日期"),
    ("payeeName", "收款单位"),
    ("payer", "交款人"),
    ("unifiedSocialCreditCode", "交款人统一社会信用代码"),
    ("businessNo", "业务流水号"),
    ("institutionsType", "医疗机构类型"),
    ("medicareType", "医保类型"),
    ("seeDoctorDate", "就诊日期"),
    ("hospitalizationDate", "住院日期"),
    ("dischargeDate", "出院日期"),
    ("medicarePay", "医保统筹基金支付"),
    ("otherPayment", "其他支付"),
    ("selfAcountAmount", "个人账户支付"),
    ("selfAccountAmount", "个人账户支付"),
    ("personalCashPayment", "个人现金支付"),
    ("personalPay", "个人自付"),
    ("personalExpense", "个人自费"),
    ("classificationPays", "分类自负"),
    ("preAmount", "预缴金额"),
    ("mendAmount", "补缴金额"),
    ("redInvoiceDate", "已冲红"),
];

/// Keys that every province fills with what it likes, and what Jiangsu puts there.
#[rustfmt::skip]
const JIANGSU: &[(&str, &str)] = &[
    ("custom1", "大病保险支付"),
    ("custom2", "其他保险支付"),
    ("custom3", "医疗救助支付"),
    ("custom4", "个人账户余额"),
    ("custom5", "支付方式"),
];

/// The label that a receipt prints for an element, where there is one.
pub(in crate::import) fn printed(name: &str) -> Option<&'static str> {
    label(PRINTED, name)
}

/// The label that a receipt prints for a key of a verification service's answer, where there is one.
pub(in crate::import) fn answered(key: &str) -> Option<&'static str> {
    printed(key).or_else(|| label(OTHER, key))
}

/// The label of a key whose meaning Jiangsu alone settles.
pub(in crate::import) fn jiangsu(key: &str) -> Option<&'static str> {
    label(JIANGSU, key)
}

fn label(names: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    names.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, label)| *label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_there_twice_and_no_label_in_one_family() {
        for (at, (name, label)) in PRINTED.iter().enumerate() {
            assert_eq!(printed(&name.to_uppercase()), Some(*label));
            assert!(PRINTED[..at].iter().all(|(_, other)| other != label), "{label}");
        }
        for (name, label) in OTHER {
            assert_eq!((printed(name), answered(&name.to_lowercase())), (None, Some(*label)));
        }
        for (name, label) in JIANGSU {
            assert_eq!((answered(name), jiangsu(name)), (None, Some(*label)));
        }
        assert_eq!(printed("SupervisorRemark"), None);
    }
}
