//! Who somebody is to somebody else, and the words people use for it.
//!
//! The eight near relatives are those of Civil Code art. 1045; a spouse's parents are not among them.
//! [`Relation::between`] answers what one relative of the ledger's owner is to another.

/// What a person is to another: "X is the … of Y".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// 本人: the person itself.
    Oneself,
    /// 配偶.
    Spouse,
    /// 父母.
    Parent,
    /// 子女.
    Child,
    /// 兄弟姐妹.
    Sibling,
    /// 祖父母 (father's side).
    PaternalGrandparent,
    /// 外祖父母 (mother's side).
    MaternalGrandparent,
    /// 孙子女 (a son's child).
    GrandchildBySon,
    /// 外孙子女 (a daughter's child).
    GrandchildByDaughter,
    /// 配偶父母: a spouse's parent, not a near relative.
    ParentInLaw,
    /// 子女配偶.
    ChildInLaw,
    /// 配偶的兄弟姐妹 or a sibling's spouse.
    SiblingInLaw,
    /// Any other relation.
    Other,
    /// Not known yet.
    Unspecified,
}

/// Sex, where a word such as "father" says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

use Relation::*;

/// Word → relation and, where the word tells it, sex. The first word of each relation is its code.
const WORDS: &[(&str, Relation, Option<Sex>)] = &[
    ("self", Oneself, None),
    ("me", Oneself, None),
    ("本人", Oneself, None),
    ("我", Oneself, None),
    ("spouse", Spouse, None),
    ("配偶", Spouse, None),
    ("husband", Spouse, Some(Sex::Male)),
    ("wife", Spouse, Some(Sex::Female)),
    ("爱人", Spouse, None),
    ("老公", Spouse, Some(Sex::Male)),
    ("老婆", Spouse, Some(Sex::Female)),
    ("丈夫", Spouse, Some(Sex::Male)),
    ("妻子", Spouse, Some(Sex::Female)),
    ("parent", Parent, None),
    ("parents", Parent, None),
    ("父母", Parent, None),
    ("father", Parent, Some(Sex::Male)),
    ("mother", Parent, Some(Sex::Female)),
    ("dad", Parent, Some(Sex::Male)),
    ("mom", Parent, Some(Sex::Female)),
    ("爸爸", Parent, Some(Sex::Male)),
    ("妈妈", Parent, Some(Sex::Female)),
    ("父亲", Parent, Some(Sex::Male)),
    ("母亲", Parent, Some(Sex::Female)),
    ("child", Child, None),
    ("children", Child, None),
    ("子女", Child, None),
    ("孩子", Child, None),
    ("son", Child, Some(Sex::Male)),
    ("daughter", Child, Some(Sex::Female)),
    ("儿子", Child, Some(Sex::Male)),
    ("女儿", Child, Some(Sex::Female)),
    ("sibling", Sibling, None),
    ("兄弟姐妹", Sibling, None),
    ("brother", Sibling, Some(Sex::Male)),
    ("sister", Sibling, Some(Sex::Female)),
    ("兄弟", Sibling, Some(Sex::Male)),
    ("哥哥", Sibling, Some(Sex::Male)),
    ("弟弟", Sibling, Some(Sex::Male)),
    ("姐妹", Sibling, Some(Sex::Female)),
    ("姐姐", Sibling, Some(Sex::Female)),
    ("妹妹", Sibling, Some(Sex::Female)),
    ("paternal-grandparent", PaternalGrandparent, None),
    ("祖父母", PaternalGrandparent, None),
    ("祖父", PaternalGrandparent, Some(Sex::Male)),
    ("爷爷", PaternalGrandparent, Some(Sex::Male)),
    ("祖母", PaternalGrandparent, Some(Sex::Female)),
    ("奶奶", PaternalGrandparent, Some(Sex::Female)),
    ("maternal-grandparent", MaternalGrandparent, None),
    ("外祖父母", MaternalGrandparent, None),
    ("外祖父", MaternalGrandparent, Some(Sex::Male)),
    ("外公", MaternalGrandparent, Some(Sex::Male)),
    ("姥爷", MaternalGrandparent, Some(Sex::Male)),
    ("外祖母", MaternalGrandparent, Some(Sex::Female)),
    ("外婆", MaternalGrandparent, Some(Sex::Female)),
    ("姥姥", MaternalGrandparent, Some(Sex::Female)),
    ("grandchild-by-son", GrandchildBySon, None),
    ("孙子女", GrandchildBySon, None),
    ("孙子", GrandchildBySon, Some(Sex::Male)),
    ("孙女", GrandchildBySon, Some(Sex::Female)),
    ("grandchild-by-daughter", GrandchildByDaughter, None),
    ("外孙子女", GrandchildByDaughter, None),
    ("外孙", GrandchildByDaughter, Some(Sex::Male)),
    ("外孙女", GrandchildByDaughter, Some(Sex::Female)),
    ("parent-in-law", ParentInLaw, None),
    ("配偶父母", ParentInLaw, None),
    ("配偶父亲", ParentInLaw, Some(Sex::Male)),
    ("配偶母亲", ParentInLaw, Some(Sex::Female)),
    ("father-in-law", ParentInLaw, Some(Sex::Male)),
    ("mother-in-law", ParentInLaw, Some(Sex::Female)),
    ("岳父", ParentInLaw, Some(Sex::Male)),
    ("公公", ParentInLaw, Some(Sex::Male)),
    ("岳母", ParentInLaw, Some(Sex::Female)),
    ("婆婆", ParentInLaw, Some(Sex::Female)),
    ("child-in-law", ChildInLaw, None),
    ("子女配偶", ChildInLaw, None),
    ("儿媳", ChildInLaw, Some(Sex::Female)),
    ("女婿", ChildInLaw, Some(Sex::Male)),
    ("sibling-in-law", SiblingInLaw, None),
    ("配偶兄弟姐妹", SiblingInLaw, None),
    ("嫂子", SiblingInLaw, Some(Sex::Female)),
    ("弟媳", SiblingInLaw, Some(Sex::Female)),
    ("姐夫", SiblingInLaw, Some(Sex::Male)),
    ("妹夫", SiblingInLaw, Some(Sex::Male)),
    ("other", Other, None),
    ("其他", Other, None),
    ("叔叔", Other, Some(Sex::Male)),
    ("舅舅", Other, Some(Sex::Male)),
    ("姑姑", Other, Some(Sex::Female)),
    ("姨妈", Other, Some(Sex::Female)),
    ("朋友", Other, None),
    ("unspecified", Unspecified, None),
    ("未知", Unspecified, None),
];

impl Relation {
    /// Every relation, nearest first.
    pub const ALL: [Self; 14] = [
        Oneself,
        Spouse,
        Parent,
        Child,
        Sibling,
        PaternalGrandparent,
        MaternalGrandparent,
        GrandchildBySon,
        GrandchildByDaughter,
        ParentInLaw,
        ChildInLaw,
        SiblingInLaw,
        Other,
        Unspecified,
    ];

    /// The stable English code, as in commands, CSV and JSON: `parent-in-law`.
    pub fn code(self) -> &'static str {
        WORDS.iter().find(|(_, relation, _)| *relation == self).map_or("other", |(word, ..)| word)
    }

    /// Reads a code or a word of either language, with the sex it tells. Case, `_` and spaces do not matter.
    pub fn parse(word: &str) -> Option<(Self, Option<Sex>)> {
        let plain = word.trim().to_lowercase().replace(['_', ' '], "-");
        WORDS.iter().find(|(known, ..)| *known == plain).map(|(_, relation, sex)| (*relation, *sex))
    }

    /// Every word that is understood, in either language.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, ..)| *word)
    }

    /// The same tie seen from the other side, as far as it can be told: X is Y's parent ⇔ Y is X's child.
    fn reversed(self) -> Self {
        match self {
            Parent => Child,
            Child => Parent,
            PaternalGrandparent => GrandchildBySon,
            MaternalGrandparent => GrandchildByDaughter,
            GrandchildBySon => PaternalGrandparent,
            GrandchildByDaughter => MaternalGrandparent,
            ParentInLaw => ChildInLaw,
            ChildInLaw => ParentInLaw,
            same => same,
        }
    }

    /// What `beneficiary` is to `payer`, given what each is to the ledger's owner.
    ///
    /// `Unspecified` where the two relations do not settle it (the owner's child and the owner's spouse
    /// are parent and child in most families, but not in every one: the caller shows that it was derived).
    pub fn between(payer: Self, beneficiary: Self) -> Self {
        match (payer, beneficiary) {
            (Unspecified, _) | (_, Unspecified) => Unspecified,
            (Oneself, other) => other,
            (other, Oneself) => other.reversed(),
            (Spouse, Spouse) => Oneself,
            (Spouse, Parent) => ParentInLaw,
            (Spouse, ParentInLaw) => Parent,
            (Spouse, Child) => Child,
            (Spouse, GrandchildBySon) => GrandchildBySon,
            (Spouse, GrandchildByDaughter) => GrandchildByDaughter,
            (Spouse, Sibling) => SiblingInLaw,
            (Parent, Parent) => Spouse,
            (Parent, Sibling) => Child,
            (Parent, Spouse) => ChildInLaw,
            (ParentInLaw, Spouse) => Child,
            (ParentInLaw, ParentInLaw) => Spouse,
            (Child, Spouse) => Parent,
            (Child, Child) => Sibling,
            (Sibling, Parent) => Parent,
            (Sibling, Sibling) => Sibling,
            (Sibling, PaternalGrandparent) => PaternalGrandparent,
            (Sibling, MaternalGrandparent) => MaternalGrandparent,
            _ => Unspecified,
        }
    }
}

impl Sex {
    /// GB/T 2261.1 code: 1 male, 2 female.
    pub const fn code(self) -> i64 {
        match self {
            Self::Male => 1,
            Self::Female => 2,
        }
    }

    /// Reads the GB/T 2261.1 code; 0 (unknown) and 9 (not stated) are `None`.
    pub const fn from_code(code: i64) -> Option<Self> {
        match code {
            1 => Some(Self::Male),
            2 => Some(Self::Female),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for relation in Relation::ALL {
            assert_eq!(Relation::parse(relation.code()), Some((relation, None)));
        }
        assert_eq!(Relation::parse("Father_In_Law"), Some((ParentInLaw, Some(Sex::Male))));
        assert_eq!(Relation::parse("岳母"), Some((ParentInLaw, Some(Sex::Female))));
        assert_eq!(Relation::parse("neighbour"), None);
    }

    #[test]
    fn a_spouse_can_pay_for_the_own_parents() {
        assert_eq!(Relation::between(Oneself, ParentInLaw), ParentInLaw);
        assert_eq!(Relation::between(Spouse, ParentInLaw), Parent);
        assert_eq!(Relation::between(Child, Oneself), Parent);
        assert_eq!(Relation::between(Parent, Sibling), Child);
        assert_eq!(Relation::between(Other, Child), Unspecified);
    }
}
