//! The closed sets of words that benefit tables use: benefits, institutions, places, what is counted.
//!
//! Names are in `locales/*/benefit.ftl`. What follows from a word is `engine`'s business, except which
//! institution word covers which: that is part of its meaning.

use crate::policy::terms::vocabulary;

vocabulary!(
    /// What care a rule is about.
    Benefit, "benefit-",
    /// 普通门诊.
    Outpatient = "outpatient" | "门诊" | "普通门诊",
    /// 门诊慢特病.
    Chronic = "chronic" | "慢特病" | "门诊慢特病",
    /// 住院.
    Inpatient = "inpatient" | "住院",
    /// 大病.
    SeriousIllness = "serious-illness" | "大病" | "大病保险",
);

vocabulary!(
    /// What kind of institution, as local rules tell them apart; some words stand for several.
    Tier, "benefit-tier-",
    /// 村卫生室.
    Village = "village" | "村卫生室",
    /// 社区卫生服务中心（站）.
    Community = "community" | "社区",
    /// 乡镇卫生院.
    Township = "township" | "乡镇卫生院",
    /// 基层: village and community institutions.
    Primary = "primary" | "基层",
    /// 未定级.
    Unrated = "unrated" | "未定级",
    /// 诊所、门诊部.
    Clinic = "clinic" | "诊所" | "门诊部",
    /// 校医院.
    Campus = "campus" | "校医院",
    /// 一级.
    Level1 = "level1" | "1" | "一级",
    /// 二级.
    Level2 = "level2" | "2" | "二级",
    /// 三级, whichever.
    Level3 = "level3" | "3" | "三级",
    /// 市属三级.
    Level3Municipal = "level3-municipal" | "市属三级",
    /// 省属三级.
    Level3Provincial = "level3-provincial" | "省属三级",
    /// Level 3 hospitals that the rule names.
    Level3Special = "level3-special" | "特三",
    /// 三级甲等.
    Level3A = "level3-a" | "三甲",
    /// 三级乙等.
    Level3B = "level3-b" | "三乙",
    /// 三级专科.
    Level3Specialised = "level3-specialised" | "三级专科",
    /// 传染病、精神病专科.
    InfectiousPsychiatric = "infectious-psychiatric",
    /// 县级.
    County = "county" | "县级",
    /// 一类收费价格.
    FeeClass1 = "fee-class1" | "一类收费",
    /// 二类收费价格.
    FeeClass2 = "fee-class2" | "二类收费",
    /// 三类收费价格.
    FeeClass3 = "fee-class3" | "三类收费",
    /// 主就医点.
    MainPoint = "main-point" | "主就医点",
    /// 辅就医点.
    SecondPoint = "second-point" | "辅就医点",
    /// 定点零售药店.
    Pharmacy = "pharmacy" | "p" | "药店",
    /// 一级及以下.
    Level1AndBelow = "level1-and-below",
    /// 二级及以下.
    Level2AndBelow = "level2-and-below",
    /// 二级及以上.
    Level2AndAbove = "level2-and-above",
    /// 医院, of any level.
    Hospital = "hospital" | "医院",
    /// Everything, pharmacies too.
    Any = "any",
);

impl Tier {
    /// Whether a line for `self` speaks of a visit at `asked`.
    pub fn covers(self, asked: Self) -> bool {
        use Tier::*;
        let level3 =
            [Level3, Level3Municipal, Level3Provincial, Level3Special, Level3A, Level3B, Level3Specialised];
        let below1 = [Village, Community, Township, Primary, Unrated, Clinic, Level1, Level1AndBelow];
        match self {
            Any => true,
            Primary => matches!(asked, Primary | Village | Community | Township),
            Level3 => level3.contains(&asked),
            Level1AndBelow => below1.contains(&asked),
            Level2AndBelow => below1.contains(&asked) || matches!(asked, Level2 | Level2AndBelow),
            Level2AndAbove => level3.contains(&asked) || matches!(asked, Level2 | Level2AndAbove),
            Hospital => {
                level3.contains(&asked) || matches!(asked, Level1 | Level2 | Level2AndAbove | Hospital)
            }
            one => one == asked,
        }
    }

    /// Whether what is known of a visit is too little to say: `asked` is wider than this line. Hospitals that a
    /// rule lists by name or speciality are exceptions: a plain level 3 is none of them.
    pub fn may_cover(self, asked: Self) -> bool {
        let listed = matches!(self, Self::Level3Special | Self::Level3Specialised);
        !listed && !self.covers(asked) && asked.covers(self)
    }

    /// Whether the word stands for one kind of institution, as a visit has, and not for a group of rules.
    pub const fn is_one_kind(self) -> bool {
        use Tier::{Any, Hospital, Level1AndBelow, Level2AndAbove, Level2AndBelow};
        !matches!(self, Any | Hospital | Level1AndBelow | Level2AndBelow | Level2AndAbove)
    }
}

vocabulary!(
    /// Where the visit is, seen from where the person is insured.
    Place, "benefit-place-",
    /// At home.
    Home = "home" | "本地" | "本统筹区",
    /// Elsewhere, filed (异地备案).
    Filed = "filed" | "已备案",
    /// Elsewhere, not filed.
    Unfiled = "unfiled" | "未备案",
    /// An emergency elsewhere.
    Emergency = "emergency" | "急诊",
);

vocabulary!(
    /// Over which span a deductible counts.
    DeductiblePer, "benefit-per-",
    /// There is none.
    None = "none",
    /// The benefit year.
    Year = "year",
    /// Each visit.
    Visit = "visit",
    /// Once a day and institution.
    DayAndInstitution = "day-and-institution",
    /// Each month.
    Month = "month",
    /// Each quarter.
    Quarter = "quarter",
    /// Each admission.
    Admission = "admission",
);

vocabulary!(
    /// How yearly sums of several kinds of institution go together.
    Combine, "benefit-combine-",
    /// What was borne anywhere counts towards the visited kind's sum.
    TopUp = "top-up",
    /// Each kind has a sum of its own.
    Separate = "separate",
    /// Not known.
    Unknown = "unknown",
);

vocabulary!(
    /// What a deductible counts.
    Counts, "benefit-counts-",
    /// In-scope expense.
    InScope = "in-scope",
    /// In-scope expense, less what a relative's account pays.
    InScopeNotByRelatives = "in-scope-not-by-relatives",
    /// In-scope expense and the first self-pay share.
    InScopeAndFirstSelfPay = "in-scope-and-first-self-pay",
    /// What the person had to pay.
    OwnPayments = "own-payments",
);

vocabulary!(
    /// What a ceiling or the bands of a ratio count.
    Basis, "benefit-basis-",
    /// What the fund has paid.
    FundPaid = "fund-paid",
    /// In-scope expense, deductible included.
    InScope = "in-scope",
    /// In-scope expense above the deductible.
    AboveDeductible = "in-scope-above-deductible",
    /// Not known: every reading is tried.
    Unknown = "unknown",
);

vocabulary!(
    /// Over which span a ceiling counts.
    CeilingPer, "benefit-per-",
    /// The benefit year.
    Year = "year",
    /// Each quarter.
    Quarter = "quarter",
    /// Each month, without carry-over.
    Month = "month",
    /// Each day.
    Day = "day",
    /// Each visit.
    Visit = "visit",
);

vocabulary!(
    /// What becomes of expense beyond a ceiling.
    Beyond, "benefit-beyond-",
    /// The person bears it.
    Nothing = "nothing",
    /// It is paid at the inpatient ratio.
    InpatientRatio = "inpatient-ratio",
    /// It counts towards serious-illness cover.
    SeriousIllness = "serious-illness",
);

vocabulary!(
    /// Which fund pays, as receipts print it.
    Fund, "benefit-fund-",
    /// 统筹基金.
    Pool = "pool",
    /// 大额医疗费用补助.
    LargeSum = "large-sum",
    /// 大病保险.
    SeriousIllness = "serious-illness",
    /// 公务员医疗补助.
    CivilServant = "civil-servant",
    /// 补充、附加基金.
    Supplement = "supplement",
    /// 退休人员统一补充.
    RetireeSupplement = "retiree-supplement",
);

vocabulary!(
    /// What pays or is borne, one after the other.
    Stage, "benefit-stage-",
    /// This year's money of the personal account, until it is empty.
    CurrentYearAccount = "current-year-account",
    /// The deductible.
    Deductible = "deductible",
    /// The ratio.
    Ratio = "ratio",
);

vocabulary!(
    /// How fractions of a fen are decided.
    RoundingWord, "benefit-rounding-",
    /// 四舍五入 to the fen.
    HalfUp = "fen-half-up",
    /// Dropped.
    Down = "fen-down",
);

vocabulary!(
    /// What a reference figure is.
    ReferenceKind, "benefit-reference-",
    /// Average yearly wage of on-post employees, as the rule names it.
    Wage = "wage",
    /// Average monthly basic pension.
    Pension = "pension",
    /// 大病医疗专项附加扣除: own share of a tax year above which it may be deducted.
    TaxThreshold = "tax-threshold",
    /// 大病医疗专项附加扣除: the most that may be deducted for a person and tax year.
    TaxMost = "tax-most",
);

vocabulary!(
    /// What is taken from personal accounts by schedule.
    DebitKind, "benefit-debit-",
    /// Premium of long-term-care insurance.
    LongTermCare = "long-term-care",
    /// Premium of the large-sum supplement.
    LargeSum = "large-sum",
);

vocabulary!(
    /// How often something is credited or debited.
    Often, "benefit-often-",
    /// Monthly.
    Month = "month",
    /// Yearly.
    Year = "year",
);

vocabulary!(
    /// What the money of an account layer pays.
    LayerUse, "benefit-layer-use-",
    /// Before the deductible.
    BeforeDeductible = "before-deductible",
    /// The own share.
    OwnShare = "own-share",
);

vocabulary!(
    /// How missed years are counted.
    MissedCounting, "benefit-missed-",
    /// Every one.
    Every = "every-missed-year",
    /// All but the first.
    AllButFirst = "all-but-first",
    /// Not known.
    Unknown = "unknown",
);

vocabulary!(
    /// An expense that is asked about.
    Expense, "benefit-expense-",
    /// Work injury.
    WorkInjury = "work-injury" | "工伤",
    /// A third party has to pay.
    ThirdParty = "third-party" | "第三方" | "第三人",
    /// Public health pays.
    PublicHealth = "public-health" | "公共卫生",
    /// Care abroad.
    Abroad = "abroad" | "境外" | "国外",
    /// Sport and fitness.
    Fitness = "fitness" | "健身" | "体育健身",
    /// Wellness.
    Wellness = "wellness" | "养生" | "保健" | "养生保健",
    /// Check-ups.
    HealthCheckup = "health-checkup" | "checkup" | "体检",
    /// A hospital or pharmacy without an agreement.
    NonDesignated = "non-designated" | "非定点",
    /// Fights and offences.
    FightOrCrime = "fight-or-crime" | "fight" | "打架" | "斗殴",
    /// Self-harm and drink.
    SelfHarmOrDrink = "self-harm-or-drink" | "酗酒" | "自杀" | "自残",
    /// Traffic accidents.
    TrafficAccident = "traffic-accident" | "交通事故",
    /// Whatever else is excluded.
    OtherExcluded = "other-excluded",
);

vocabulary!(
    /// Whose money an expense is asked about.
    Purse, "benefit-purse-",
    /// The funds.
    Fund = "fund",
    /// Personal accounts.
    Account = "account",
);

vocabulary!(
    /// An exception to what is not paid.
    Unless, "benefit-unless-",
    /// The fund advances where the third party is unknown or does not pay.
    Advance = "advance",
    /// In emergencies.
    Emergency = "emergency",
);

vocabulary!(
    /// What nobody may do.
    Misuse, "benefit-misuse-",
    /// Lending one's own card or code.
    LendCredential = "lend-credential",
    /// Using somebody else's.
    UseOthersCredential = "use-others-credential",
    /// Taking cash.
    CashOut = "cash-out",
    /// Reselling drugs.
    ResellDrugs = "resell-drugs",
    /// Claiming twice.
    DuplicateBenefit = "duplicate-benefit",
    /// Hiding that somebody else pays.
    ConcealThirdParty = "conceal-third-party",
);

vocabulary!(
    /// An item for which some rules differ.
    Item, "benefit-item-",
    /// National essential medicine (基本药物).
    EssentialMedicine = "essential-medicine" | "基本药物",
    /// Consultation fee (诊查费).
    ConsultationFee = "consultation-fee" | "诊查费",
    /// Examinations with large equipment.
    LargeEquipment = "large-equipment" | "大型设备检查",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_words_cover_narrow_ones_and_not_the_other_way_round() {
        for (line, asked, covers, may) in [
            (Tier::Primary, Tier::Community, true, false),
            (Tier::Community, Tier::Primary, false, true),
            (Tier::Level3, Tier::Level3A, true, false),
            (Tier::Level3A, Tier::Level3, false, true),
            (Tier::Level1AndBelow, Tier::Community, true, false),
            (Tier::Level1, Tier::Community, false, false),
            (Tier::Level2AndAbove, Tier::Level3Special, true, false),
            (Tier::Hospital, Tier::Community, false, false),
            (Tier::Any, Tier::Pharmacy, true, false),
            (Tier::Level2AndBelow, Tier::Pharmacy, false, false),
        ] {
            assert_eq!((line.covers(asked), line.may_cover(asked)), (covers, may), "{line:?} {asked:?}");
        }
    }
}
