//! What kind of care a raw `med_type` stands for, as far as counters and benefits tell kinds apart.
//!
//! The codes are the national platform's; a longer code belongs to the kind of its beginning.

use super::coverage::terms;

/// A kind of care with counters of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Care {
    /// 普通门诊, 急诊 and purchases at a pharmacy (11, 12, 13, 41).
    Outpatient,
    /// 门诊慢特病 (14, 9901).
    Chronic,
    /// 住院 (2x), and childbirth in a hospital (52).
    Inpatient,
    /// Anything else, or not told: no benefit of this program.
    Other,
}

terms!(Care, Outpatient = "outpatient", Chronic = "chronic", Inpatient = "inpatient", Other = "other");

impl Care {
    /// The kind of a raw `med_type`.
    pub fn of(raw: &str) -> Self {
        const KNOWN: [(&str, Care); 12] = [
            ("9901", Care::Chronic),
            ("11", Care::Outpatient),
            ("12", Care::Outpatient),
            ("13", Care::Outpatient),
            ("14", Care::Chronic),
            ("2", Care::Inpatient),
            ("41", Care::Outpatient),
            ("52", Care::Inpatient),
            ("outpatient", Care::Outpatient),
            ("pharmacy", Care::Outpatient),
            ("chronic", Care::Chronic),
            ("inpatient", Care::Inpatient),
        ];
        let found = KNOWN.iter().find(|(code, _)| raw.starts_with(code));
        found.map_or(Self::Other, |(_, care)| *care)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_belong_to_the_kind_of_their_beginning() {
        for (raw, care) in [
            ("11", Care::Outpatient),
            ("1102", Care::Outpatient),
            ("41", Care::Outpatient),
            ("14", Care::Chronic),
            ("9901", Care::Chronic),
            ("2101", Care::Inpatient),
            ("52", Care::Inpatient),
            ("51", Care::Other),
            ("", Care::Other),
        ] {
            assert_eq!(Care::of(raw), care, "{raw}");
        }
    }
}
