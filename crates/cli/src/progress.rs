//! What is shown on stderr while the search runs: one line that is kept up to date on a terminal, a few plain
//! lines elsewhere.

use std::cell::RefCell;
use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use vuoro_app::session::Watcher;
use vuoro_app::worker::News;
use vuoro_core::protocol::{Stopped, Watch};
use vuoro_core::text::Text;
use vuoro_core::units::{Cost, CostUnit, Score};

/// Shows progress of one command.
pub struct Progress {
    how: How,
    unit: CostUnit,
    state: RefCell<State>,
}

enum How {
    Silent,
    Bar(ProgressBar),
    Lines,
}

struct State {
    what: String,
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
    pub fn new(quiet: bool, unit: CostUnit) -> Self {
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
        Progress { how, unit, state: RefCell::new(State::new(String::new())) }
    }

    /// Removes the progress line.
    pub fn close(&self) {
        if let How::Bar(bar) = &self.how {
            bar.finish_and_clear();
        }
    }

    /// A line for the log; on a terminal only when it is important.
    pub fn say(&self, text: &str, important: bool) {
        match &self.how {
            How::Silent => {}
            How::Bar(bar) if important => bar.println(text),
            How::Bar(_) => {}
            How::Lines => eprintln!("{text}"),
        }
    }

    /// Brings the line up to date; a plain line only now and then.
    fn redraw(&self) {
        let mut state = self.state.borrow_mut();
        let phase = if state.phase.is_empty() { String::new() } else { format!("; {}", state.phase) };
        let text = format!("{}{phase}", state.line(self.unit));
        match &self.how {
            How::Silent => {}
            How::Bar(bar) => bar.set_message(text),
            How::Lines => {
                let due = state.last_line.is_none_or(|last| last.elapsed() >= LINE_PAUSE);
                if due && state.unsaid {
                    eprintln!("{text}");
                    state.last_line = Some(Watch::start());
                    state.unsaid = false;
                }
            }
        }
    }
}

impl Watcher for Progress {
    fn begin(&self, what: &str) {
        *self.state.borrow_mut() = State::new(what.to_owned());
        self.redraw();
    }

    fn news(&self, news: News) {
        {
            let mut state = self.state.borrow_mut();
            state.unsaid |= !matches!(news, News::Started { .. } | News::Trouble(_));
            match news {
                News::Started { pid } => self.say(&format!("{}: worker process {pid}", state.what), false),
                News::Trouble(words) => self.say(&format!("{}: {words}", state.what), true),
                News::Incumbent { total, .. } => state.total = Some(total),
                News::Bound(bound) => state.bound = Some(bound),
                News::Phase(phase) => state.phase = phase,
            }
        }
        self.redraw();
    }

    fn end(&self, stopped: Stopped) {
        let line = self.state.borrow().line(self.unit);
        self.say(&format!("{line}; {}", stopped.text()), true);
        self.state.borrow_mut().unsaid = false;
    }
}

impl State {
    fn new(what: String) -> Self {
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

    fn line(&self, unit: CostUnit) -> String {
        let cost = match self.total {
            None => "no roster yet".to_owned(),
            Some(total) if total.is_legal() => format!("cost {}", unit.show(total.soft)),
            Some(total) => format!("{} points of required rules broken, cost {}", total.hard, unit.show(total.soft)),
        };
        let bound = self.bound.map_or_else(String::new, |bound| format!(", bound {}", unit.show(bound)));
        let gap =
            self.total.filter(|total| total.is_legal()).zip(self.bound).map_or_else(String::new, |(total, bound)| {
                let gap = (total.soft - bound).max(0) as f64 / total.soft.max(1) as f64;
                format!(", gap {:.2} %", gap * 100.0)
            });
        format!("{}: {cost}{bound}{gap}, {:.1} s", self.what, self.watch.elapsed().as_secs_f64())
    }
}
