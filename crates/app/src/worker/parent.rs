//! The parent's side: runs the search in a worker process and trusts nothing that it sends.
//!
//! Every roster is judged here, by `assess`, as it arrives; the best one judged is kept, whatever happens to
//! the worker afterwards. The parent keeps the wall-clock limit: it asks the worker to stop and, after a short
//! grace, kills it. A worker that breaks down is started again from the best roster.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::value::RawValue;

use super::child::{Child, Heard};
use vuoro_core::assess::{Judgement, Plan, judge};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::protocol::{Hold, Job, Message, NamedRoster, Options, Stopped, Watch};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};
use vuoro_core::units::{Cost, Score};

/// How often a broken worker is started again.
const RESTARTS: u32 = 3;
/// How long the parent waits for news before it looks at the clock.
const TICK: Duration = Duration::from_millis(20);
/// After judging a roster the parent rests this many times as long as it took.
const REST: u32 = 10;

/// What is to be solved, and by which program.
pub struct Task<'a> {
    /// The worker program; called with the argument `worker`.
    pub program: &'a Path,
    /// The problem, for judging.
    pub problem: &'a Problem,
    /// The canonical text of the document that the problem was built from, for the worker.
    pub document: &'a RawValue,
    /// Limits and settings.
    pub options: Options,
    /// A roster to begin from.
    pub start: Option<Roster>,
    /// The days that may change, where not all may.
    pub hold: Option<Hold>,
}

/// Requests to end early, shared with whoever hears Ctrl-C. The first asks the worker to stop, the second kills it.
#[derive(Debug, Default)]
pub struct Interrupt {
    count: AtomicU32,
}

impl Interrupt {
    /// Asks once more to end. Returns how often that has been asked.
    pub fn raise(&self) -> u32 {
        self.count.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Has anybody asked to end?
    pub fn raised(&self) -> bool {
        self.times() > 0
    }

    fn times(&self) -> u32 {
        self.count.load(Ordering::SeqCst)
    }
}

/// News for those who watch.
#[derive(Clone, Debug)]
pub enum News {
    /// A worker process runs.
    Started {
        /// Its process id.
        pid: u32,
    },
    /// A better roster, judged.
    Incumbent {
        /// Its total.
        total: Score,
        /// Is nothing required broken?
        feasible: bool,
    },
    /// A better bound.
    Bound(Cost),
    /// What is being done.
    Phase(Text),
    /// The worker broke down or wrote something strange.
    Trouble(Text),
}

/// A claim of the engine that the independent judgement does not confirm.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// What was claimed and what was found.
    pub words: Text,
    /// The roster.
    pub roster: NamedRoster,
}

/// The best judged roster.
#[derive(Clone, Debug)]
pub struct Best {
    /// Who does what.
    pub roster: Roster,
    /// Its judgement.
    pub judgement: Judgement,
    /// Seconds from the start of the run until it was found.
    pub seconds: f64,
}

impl Best {
    /// The plan that it is, with its measures.
    pub fn plan(self, problem: &Problem) -> Plan {
        Plan::of(problem, self.roster, self.judgement)
    }
}

/// What a run leaves behind.
#[derive(Debug)]
pub struct Outcome {
    /// The best roster, if there is any.
    pub best: Option<Best>,
    /// The best bound on the cost of rosters that break nothing required.
    pub bound: Option<Cost>,
    /// No roster breaks less than these points, as far as that is proven.
    pub least: Score,
    /// Why it ended.
    pub stopped: Stopped,
    /// Wall-clock seconds.
    pub seconds: f64,
    /// Errors of the engine that came to light.
    pub disagreements: Vec<Disagreement>,
    /// Why the worker could not go on, if it broke down for good.
    pub failure: Option<Text>,
    /// Most memory that a worker process used, in KiB, where the system knows it (Linux; looked at ten times a second).
    pub peak_memory: Option<u64>,
}

/// Solves a task in a worker process. Always ends within the time limit plus a grace of 5 % or 1 s.
pub fn run(task: &Task<'_>, interrupt: &Interrupt, watcher: &dyn Fn(News)) -> Outcome {
    let mut run = Run {
        task,
        interrupt,
        watcher,
        watch: Watch::start(),
        best: None,
        bound: None,
        least: Score::ZERO,
        waiting: Vec::new(),
        next: Duration::ZERO,
        disagreements: Vec::new(),
        peak_memory: None,
    };
    if let Some(start) = task.start.clone() {
        run.judge(start, None);
    }
    let (stopped, failure) = run.attempts();
    if run.best.is_none() {
        // The worker was gone before it found anything: what is fixed beforehand is left.
        run.judge(task.problem.scenario.fixed_roster(), None);
    }
    Outcome {
        best: run.best,
        bound: run.bound,
        least: run.least,
        stopped,
        seconds: run.watch.elapsed().as_secs_f64(),
        disagreements: run.disagreements,
        failure,
        peak_memory: run.peak_memory,
    }
}

struct Run<'a> {
    task: &'a Task<'a>,
    interrupt: &'a Interrupt,
    watcher: &'a dyn Fn(News),
    watch: Watch,
    best: Option<Best>,
    bound: Option<Cost>,
    least: Score,
    /// Rosters heard of and not yet judged, with the scores claimed for them.
    waiting: Vec<(Score, NamedRoster)>,
    /// When the next of them is judged: judging takes a small part of the machine, however large the roster.
    next: Duration,
    disagreements: Vec<Disagreement>,
    peak_memory: Option<u64>,
}

/// How one worker process ended.
enum End {
    Stopped(Stopped),
    Broken(Text),
    Refused(Text),
}

impl Run<'_> {
    fn attempts(&mut self) -> (Stopped, Option<Text>) {
        let mut failure = Text::EMPTY;
        for attempt in 0..=RESTARTS {
            match self.attempt(attempt) {
                End::Stopped(stopped) => return (stopped, None),
                End::Refused(why) => return (Stopped::Finished, Some(why)),
                End::Broken(why) => {
                    (self.watcher)(News::Trouble(why.clone()));
                    failure = why;
                }
            }
            if self.interrupt.raised() {
                return (Stopped::Asked, None);
            }
            if self.left() == Some(Duration::ZERO) {
                return (Stopped::TimeLimit, None);
            }
        }
        (Stopped::Finished, Some(failure))
    }

    /// Time left under the limit; `None` without a limit.
    fn left(&self) -> Option<Duration> {
        self.task.options.time_limit.map(|limit| limit.saturating_sub(self.watch.elapsed()))
    }

    /// How long the worker may take to end once it was asked to.
    fn grace(&self) -> Duration {
        let limit = self.task.options.time_limit.unwrap_or(Duration::from_secs(20));
        (limit / 20).min(Duration::from_secs(1))
    }

    fn attempt(&mut self, attempt: u32) -> End {
        let mut child = match Child::start(self.task.program, &self.job(attempt)) {
            Ok(child) => child,
            Err(why) => return End::Refused(why),
        };
        (self.watcher)(News::Started { pid: child.pid() });
        let end = self.follow(&mut child);
        self.peak_memory = self.peak_memory.max(child.peak());
        child.kill();
        // What it wrote before its end still counts.
        while let Some(Heard::Line(line)) = child.hear(TICK) {
            self.take(&line);
        }
        self.judge_waiting(usize::MAX);
        end
    }

    fn job(&self, attempt: u32) -> Job {
        let mut options = self.task.options.clone();
        options.time_limit = self.left();
        // The same seed would lead a worker that broke down to the same place again.
        options.seed = options.seed.wrapping_add(u64::from(attempt));
        // Perhaps memory was short: each thread takes its own.
        options.threads = (options.threads >> attempt).max(1);
        Job {
            document: self.task.document.to_owned(),
            profile: self.task.problem.profile.id.clone(),
            options,
            start: self.best.as_ref().map(|best| self.named(&best.roster)),
            hold: self.task.hold.clone(),
        }
    }

    fn named(&self, roster: &Roster) -> NamedRoster {
        NamedRoster::of(&self.task.problem.scenario, roster)
    }

    /// Listens to a worker until it ends, or until it had to be ended.
    fn follow(&mut self, child: &mut Child) -> End {
        let mut asked: Option<(Duration, Stopped)> = None;
        loop {
            child.measure();
            let due = !self.waiting.is_empty() && self.watch.elapsed() >= self.next;
            let wait = if due { Duration::ZERO } else { TICK };
            match child.hear(wait) {
                Some(Heard::Line(line)) => {
                    if let Some(end) = self.take(&line) {
                        return match (end, asked) {
                            (End::Stopped(Stopped::Asked), Some((_, why))) => End::Stopped(why),
                            (end, _) => end,
                        };
                    }
                }
                Some(Heard::End) => {
                    let silent = || End::Broken(child.last_words());
                    return asked.map_or_else(silent, |(_, why)| End::Stopped(why));
                }
                None if due => self.judge_waiting(1),
                None => {}
            }
            let reason = self.reason_to_end();
            match (asked, reason) {
                (None, Some(why)) => {
                    child.ask_to_stop();
                    asked = Some((self.watch.elapsed(), why));
                }
                (Some((since, why)), _) => {
                    let patience_over = self.watch.elapsed().saturating_sub(since) >= self.grace();
                    if patience_over || self.interrupt.times() > 1 {
                        return End::Stopped(why);
                    }
                }
                (None, None) => {}
            }
        }
    }

    fn reason_to_end(&self) -> Option<Stopped> {
        if self.interrupt.raised() {
            return Some(Stopped::Asked);
        }
        (self.left() == Some(Duration::ZERO)).then_some(Stopped::TimeLimit)
    }

    /// Takes in one line of the worker; the end, if it was the last.
    fn take(&mut self, line: &str) -> Option<End> {
        match serde_json::from_str(line) {
            Ok(Message::Incumbent { score, roster }) => self.waiting.push((score, roster)),
            Ok(Message::Bound(bound)) => {
                if self.bound.is_none_or(|known| bound > known) {
                    self.bound = Some(bound);
                    (self.watcher)(News::Bound(bound));
                    self.doubt_bound();
                }
            }
            Ok(Message::Least(least)) => {
                self.least = self.least.max(Score { soft: 0, ..least });
                self.doubt_bound();
            }
            Ok(Message::Phase(phase)) => (self.watcher)(News::Phase(phase)),
            Ok(Message::Stopped(stopped)) => return Some(End::Stopped(stopped)),
            Ok(Message::Failed(why)) => return Some(End::Refused(text!("worker-refused", why = why))),
            Err(_) => {
                let trouble = text!("worker-strange-line", line = line.trim_end());
                (self.watcher)(News::Trouble(trouble));
            }
        }
        None
    }

    /// Judges at most `most` of the rosters that wait, the newest first: engines only send better ones. What
    /// does not even claim to beat the best judged roster is let go.
    fn judge_waiting(&mut self, most: usize) {
        for _ in 0..most {
            let Some((claimed, named)) = self.waiting.pop() else { return };
            if self.best.as_ref().is_some_and(|best| best.judgement.total <= claimed) {
                continue;
            }
            match named.roster(&self.task.problem.scenario) {
                Some(roster) => self.judge(roster, Some(claimed)),
                None => self.disagree(text!("worker-no-such-roster"), named),
            }
        }
    }

    fn judge(&mut self, roster: Roster, claimed: Option<Score>) {
        let began = self.watch.elapsed();
        let judgement = judge(self.task.problem, &roster);
        let ended = self.watch.elapsed();
        self.next = ended + (ended - began) * REST;
        let total = judgement.total;
        if let Some(claimed) = claimed.filter(|claimed| *claimed != total) {
            let words = text!(
                "worker-false-score",
                points = claimed.hard,
                shared = claimed.shared,
                cost = self.money(claimed.soft),
                points_found = total.hard,
                shared_found = total.shared,
                cost_found = self.money(total.soft),
            );
            self.disagree(words, self.named(&roster));
        }
        if self.best.as_ref().is_none_or(|best| total < best.judgement.total) {
            let feasible = judgement.feasible;
            self.best = Some(Best { roster, judgement, seconds: self.watch.elapsed().as_secs_f64() });
            (self.watcher)(News::Incumbent { total, feasible });
            self.doubt_bound();
        }
    }

    /// A bound above the cost of a judged roster that breaks nothing is no bound; nor are points that it does not break.
    fn doubt_bound(&mut self) {
        let Some(total) = self.best.as_ref().map(|best| best.judgement.total) else { return };
        if let Some(bound) = self.bound.filter(|bound| total.is_complete() && *bound > total.soft) {
            let (bound, cost) = (self.money(bound), self.money(total.soft));
            self.bound = None;
            self.disagree_of_best(text!("worker-false-bound", bound = bound, cost = cost));
        }
        if self.least > total {
            let (least, found) = (self.least, total);
            self.least = Score::ZERO;
            let words = text!(
                "worker-false-least",
                points = least.hard,
                shared = least.shared,
                points_found = found.hard,
                shared_found = found.shared,
            );
            self.disagree_of_best(words);
        }
    }

    fn disagree_of_best(&mut self, words: Text) {
        if let Some(roster) = self.best.as_ref().map(|best| self.named(&best.roster)) {
            self.disagree(words, roster);
        }
    }

    fn money(&self, cost: Cost) -> Arg {
        Arg::Money(cost, self.task.problem.scenario.cost_unit)
    }

    fn disagree(&mut self, words: Text, roster: NamedRoster) {
        (self.watcher)(News::Trouble(words.clone()));
        // The first few show what is wrong; an engine that errs throughout would fill the disk with the rest.
        if self.disagreements.len() < 3 {
            self.disagreements.push(Disagreement { words, roster });
        }
    }
}
