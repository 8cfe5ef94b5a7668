//! What a personal account may pay for, as packs list it and as people ask for it.
//!
//! People ask in wider or narrower words than rules use; [`Use::covers`] says which allowance answers which
//! question. Nothing here decides whether a use is allowed.

use super::terms::vocabulary;

vocabulary!(
    /// A use of shared money.
    Use, "policy-used-for-",
    /// Own share at designated institutions.
    Care = "care" | "medical" | "就医" | "看病" | "医疗费",
    /// Outpatient care.
    Outpatient = "outpatient" | "clinic" | "门诊",
    /// Outpatient care of residents.
    ResidentOutpatient = "resident-outpatient" | "居民门诊",
    /// Outpatient care of chronic and special diseases.
    ChronicOutpatient = "chronic-outpatient" | "chronic" | "慢特病" | "门诊慢特病",
    /// Inpatient care.
    Inpatient = "inpatient" | "hospital" | "住院",
    /// Own share of maternity care.
    Maternity = "maternity" | "生育" | "分娩",
    /// Special drugs.
    SpecialDrugs = "special-drugs" | "特药" | "特殊药品",
    /// Drugs, devices and consumables at designated pharmacies.
    Pharmacy = "pharmacy" | "drugs" | "medicine" | "药店" | "购药" | "买药",
    /// Premium of resident insurance.
    ResidentPremium = "resident-premium" | "premium" | "居民保费" | "居民医保缴费" | "保费",
    /// Premium of long-term-care insurance.
    LongTermCarePremium = "long-term-care-premium" | "ltc-premium" | "长护险" | "长期护理保险",
    /// Premium of the large-sum supplement.
    LargeSumPremium = "large-sum-premium" | "大额保费" | "大额医疗费用补助",
    /// The payer's own premium of the large-sum supplement.
    OwnLargeSumPremium = "own-large-sum-premium" | "本人大额保费",
    /// Premium of catastrophic-illness insurance.
    CatastrophicPremium = "catastrophic-premium" | "大病保险",
    /// Supplementary insurance.
    SupplementaryInsurance = "supplementary-insurance" | "supplementary" | "补充保险" | "补充医疗保险",
    /// Commercial health insurance.
    CommercialInsurance = "commercial-insurance" | "commercial" | "商业保险" | "商业健康保险",
    /// A city's inclusive insurance (惠民保).
    InclusiveInsurance = "inclusive-insurance" | "huiminbao" | "惠民保",
    /// Vaccines of the second class.
    Class2Vaccine = "class2-vaccine" | "vaccine" | "疫苗" | "二类疫苗",
    /// Vaccines outside the immunisation programme.
    NonProgrammeVaccine = "non-programme-vaccine" | "非免疫规划疫苗",
    /// Disinfectants.
    Disinfectant = "disinfectant" | "消毒用品",
    /// Fee of the family doctor.
    FamilyDoctor = "family-doctor" | "家庭医生",
    /// Check-ups.
    HealthCheckup = "health-checkup" | "checkup" | "体检",
    /// Public health.
    PublicHealth = "public-health" | "公共卫生",
    /// Sport and fitness.
    Fitness = "fitness" | "sport" | "健身" | "体育健身",
    /// Wellness and health products.
    Wellness = "wellness" | "养生" | "保健" | "养生保健",
    /// Cash.
    Cash = "cash" | "套现" | "取现" | "现金",
);

impl Use {
    /// Whether an allowance (or ban) of `self` speaks of the use `asked`.
    pub const fn covers(self, asked: Self) -> bool {
        if self as u8 == asked as u8 {
            return true;
        }
        match self {
            Self::Care => matches!(
                asked,
                Self::Outpatient
                    | Self::ResidentOutpatient
                    | Self::ChronicOutpatient
                    | Self::Inpatient
                    | Self::Maternity
            ),
            Self::InclusiveInsurance => matches!(asked, Self::SupplementaryInsurance),
            Self::NonProgrammeVaccine | Self::Class2Vaccine => {
                matches!(asked, Self::Class2Vaccine | Self::NonProgrammeVaccine)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages_are_read() {
        for (word, meant) in [
            ("inpatient", Use::Inpatient),
            ("住院", Use::Inpatient),
            ("Resident_Premium", Use::ResidentPremium),
            ("长护险", Use::LongTermCarePremium),
            ("健身", Use::Fitness),
        ] {
            assert_eq!(Use::parse(word), Some(meant), "{word}");
        }
        assert_eq!(Use::parse("lottery"), None);
    }

    #[test]
    fn an_allowance_of_care_answers_the_question_for_a_hospital_stay() {
        assert!(Use::Care.covers(Use::Inpatient) && !Use::Inpatient.covers(Use::Care));
        assert!(!Use::Care.covers(Use::Pharmacy));
    }
}
