//! What is shown on stderr while the search runs: one line that is kept up to date on a terminal, a few plain
//! lines elsewhere.

use std::cell::RefCell;
use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::context::Context;
use vuoro_app::session::Watcher;
use vuoro_app::worker::News;
use vuoro_core::protocol::{Stopped, Watch};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::{Cost, CostUnit, Score};

/// Shows progress of one command.
pub struct Progress {
    how: How,
    unit: CostUnit,
    context: Context,
    state: RefCell<State>,
}

enum How {
    Silent,
    Bar(ProgressBar),
    Lines,
}

struct State {
    what: Text,
    total: Option<Score>,
    bound: Option<Cost>,
    phase: Text,
    watch: Watch,
    last_line: Option<Watch>,
    unsaid: bool,
}

/// Time between two plain lines.
const LINE_PAUSE: Duration = Duration::from_secs(1);

impl Progress {
    /// Progress on stderr, or none when it shall be quiet.
    pub fn new(quiet: bool, unit: CostUnit, context: Context) -> Self {
        let how = if quiet {
            How::Silent
        } else if std::io::stderr().is_terminal() {
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
            How::Bar(bar)
        } else {
            How::Lines
        };
        Progress { how, unit, context, state: RefCell::new(State::new(Text::EMPTY)) }
    }

    /// Removes the progress line.
    pub fn close(&self) {
        if let How::Bar(bar) = &self.how {
            bar.finish_and_clear();
        }
    }

    /// A line for the log; on a terminal only when it is important.
    pub fn say(&self, text: &Text, important: bool) {
        match &self.how {
            How::Silent => {}
            How::Bar(bar) if important => bar.println(text.say(self.context.lang)),
            How::Bar(_) => {}
            How::Lines => self.context.note(text),
        }
    }

    /// Brings the line up to date; a plain line only now and then.
    fn redraw(&self) {
        let mut state = self.state.borrow_mut();
        let line = state.line(self.unit);
        let text =
            if state.phase.is_empty() { line } else { text!("progress-phase", line = line, phase = &state.phase) };
        match &self.how {
            How::Silent => {}
            How::Bar(bar) => bar.set_message(text.say(self.context.lang)),
            How::Lines => {
                let due = state.last_line.is_none_or(|last| last.elapsed() >= LINE_PAUSE);
                if due && state.unsaid {
                    self.context.note(&text);
                    state.last_line = Some(Watch::start());
                    state.unsaid = false;
                }
            }
        }
    }
}

impl Watcher for Progress {
    fn begin(&self, what: &Text) {
        *self.state.borrow_mut() = State::new(what.clone());
        self.redraw();
    }

    fn news(&self, news: News) {
        {
            let mut state = self.state.borrow_mut();
            state.unsaid |= !matches!(news, News::Started { .. } | News::Trouble(_));
            match news {
                News::Started { pid } => {
                    self.say(&text!("progress-worker", what = &state.what, process = Arg::word(pid)), false);
                }
                News::Trouble(trouble) => {
                    self.say(&text!("progress-trouble", what = &state.what, trouble = trouble), true);
                }
                News::Incumbent { total, .. } => state.total = Some(total),
                News::Bound(bound) => state.bound = Some(bound),
                News::Phase(phase) => state.phase = phase,
            }
        }
        self.redraw();
    }

    fn end(&self, stopped: Stopped) {
        let line = self.state.borrow().line(self.unit);
        self.say(&text!("progress-phase", line = line, phase = stopped.text()), true);
        self.state.borrow_mut().unsaid = false;
    }
}

impl State {
    fn new(what: Text) -> Self {
        State {
            what,
            total: None,
            bound: None,
            phase: Text::EMPTY,
            watch: Watch::start(),
            last_line: None,
            unsaid: false,
        }
    }

    fn line(&self, unit: CostUnit) -> Text {
        let money = |cost: Cost| Arg::Money(cost, unit);
        let mut state = vec![match self.total {
            None => text!("progress-no-roster"),
            Some(total) if total.is_complete() => text!("progress-cost", cost = money(total.soft)),
            Some(total) if total.is_legal() => {
                let heads = decimal(total.shared as f64 / Score::HEAD as f64, 1);
                text!("progress-missing", heads = heads, cost = money(total.soft))
            }
            Some(total) => text!("progress-broken", points = total.hard, cost = money(total.soft)),
        }];
        // A bound is one on rosters that break nothing required.
        if let Some((total, bound)) = self.total.filter(|total| total.is_complete()).zip(self.bound) {
            state.push(text!("progress-bound", bound = money(bound)));
            let gap = (total.soft - bound).max(0) as f64 / total.soft.max(1) as f64;
            state.push(text!("progress-gap", gap = decimal(gap * 100.0, 2)));
        }
        state.push(text!("progress-seconds", seconds = decimal(self.watch.elapsed().as_secs_f64(), 1)));
        text!("progress-line", what = &self.what, state = Arg::list(state, Join::Comma))
    }
}

/// A number with so many decimals.
pub fn decimal(value: f64, decimals: u8) -> Arg {
    Arg::Decimal { value: (value * 10_f64.powi(i32::from(decimals))).round() as i64, decimals }
}
