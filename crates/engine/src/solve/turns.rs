//! Who is due next: every kind of work has a merit, and the kind with the least time for its merit gets the turn.

/// A kind of work that may find better rosters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Annealing over blocks of days: from the first roster, hot, or from the incumbent, warm.
    Exchange {
        /// From the first roster?
        fresh: bool,
    },
    /// Line-wise search from the incumbent.
    Lines,
    /// A dive from the root's columns.
    Dive,
    /// Dives into parts of the incumbent.
    Parts,
}

const KINDS: [Kind; 5] =
    [Kind::Exchange { fresh: true }, Kind::Exchange { fresh: false }, Kind::Lines, Kind::Dive, Kind::Parts];
/// Merits stay within this factor of each other's beginning.
const MOST: f64 = 16.0;
/// What a success multiplies a merit with; a failure divides by its root, so that one in three keeps its place.
const SUCCESS: f64 = 2.0;
/// Each longer run of one kind lasts this much longer than the one before.
const LONGER: f64 = 1.3;

/// The account of one run.
pub(super) struct Turns {
    spent: [f64; KINDS.len()],
    merit: [f64; KINDS.len()],
    seconds: [f64; KINDS.len()],
}

impl Turns {
    /// An empty account; timed work begins with runs of about `seconds`.
    pub fn new(seconds: f64) -> Self {
        let seconds = seconds.clamp(0.2, 4.0);
        Turns {
            spent: [0.0; KINDS.len()],
            merit: [1.0, 1.0, 0.5, 1.0, 1.0],
            seconds: [seconds * 2.0, seconds, seconds, seconds, seconds],
        }
    }

    /// What is due, and for how many of the seconds that are left.
    pub fn due(&mut self, root: bool, left: f64) -> (Kind, f64) {
        let ready = |at: &usize| root || KINDS[*at] != Kind::Dive;
        let load = |at: &usize| self.spent[*at] / self.merit[*at];
        let at = (0..KINDS.len()).filter(ready).min_by(|a, b| load(a).total_cmp(&load(b))).unwrap_or(0);
        let seconds = self.seconds[at].min(left * 0.5).max(0.1);
        // Counted at once, so that another thread takes something else meanwhile.
        self.spent[at] += seconds;
        (KINDS[at], seconds)
    }

    /// Takes note of how long a turn really took and whether it found something better.
    pub fn done(&mut self, kind: Kind, planned: f64, took: f64, better: bool) {
        let Some(at) = KINDS.iter().position(|known| *known == kind) else { return };
        self.spent[at] += took - planned;
        if better {
            self.merit[at] = (self.merit[at] * SUCCESS).min(MOST);
        } else {
            self.merit[at] = (self.merit[at] / SUCCESS.sqrt()).max(1.0 / MOST);
            self.seconds[at] *= LONGER;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seconds each kind gets in a run of a thousand when only `good` ever finds anything.
    fn shares(good: Kind) -> [f64; KINDS.len()] {
        let mut turns = Turns::new(1.0);
        let mut shares = [0.0; KINDS.len()];
        let mut left = 1000.0;
        while left > 1.0 {
            let (kind, seconds) = turns.due(true, left);
            turns.done(kind, seconds, seconds, kind == good);
            shares[KINDS.iter().position(|known| *known == kind).expect("a known kind")] += seconds;
            left -= seconds;
        }
        shares
    }

    #[test]
    fn what_succeeds_gets_most_of_the_time_and_nothing_is_starved() {
        for (at, good) in KINDS.into_iter().enumerate() {
            let shares = shares(good);
            assert!(shares[at] > 500.0, "{good:?}: {shares:?}");
            assert!(shares.iter().all(|share| *share > 1.0), "{good:?}: {shares:?}");
        }
    }

    #[test]
    fn dives_wait_for_the_root() {
        let mut turns = Turns::new(1.0);
        for _ in 0..20 {
            let (kind, seconds) = turns.due(false, 100.0);
            assert_ne!(kind, Kind::Dive);
            turns.done(kind, seconds, seconds, false);
        }
    }
}
