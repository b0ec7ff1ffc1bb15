//! Dense typed indices: each points into one list of the scenario.

use serde::{Deserialize, Serialize};

/// What a dense index must be able to do.
pub trait Id: Copy + Eq + Ord {
    /// The index as a position in its list.
    fn index(self) -> usize;
    /// The index of a position in its list.
    fn from_index(index: usize) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl Id for $name {
            #[inline]
            fn index(self) -> usize {
                self.0 as usize
            }
            #[inline]
            fn from_index(index: usize) -> Self {
                $name(<$inner>::try_from(index).expect("a list longer than its index type allows is refused on input"))
            }
        }
    )*};
}

ids! {
    /// Position in `Scenario::employees`.
    EmployeeId(u32);
    /// Position in `Scenario::duties`; 0 is always the day off.
    DutyId(u16);
    /// Position in `Scenario::shifts`.
    ShiftId(u16);
    /// Position in `Scenario::units`.
    UnitId(u16);
    /// Position in `Scenario::skills`.
    SkillId(u16);
    /// Position in `Scenario::contracts`.
    ContractId(u16);
}

impl DutyId {
    /// The day off: the duty every scenario has.
    pub const OFF: DutyId = DutyId(0);
}

/// All ids of a list with `len` entries.
pub fn all<I: Id>(len: usize) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + Clone {
    (0..len).map(I::from_index)
}
