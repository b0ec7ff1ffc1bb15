//! Answers: the day alone changed, and the cheapest changes that give what is asked for.

use std::sync::atomic::{AtomicUsize, Ordering};

use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;

use super::chain::Searcher;
use super::exchange;
use super::question::Question;
use super::trial::{Bench, Trial, Way};

/// What there is to say to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// The person's day alone changed, where it could be: what stands against it.
    pub alone: Option<Trial>,
    /// The cheapest changes found that give what is asked for and break nothing required that is kept now.
    pub way: Option<Way>,
}

/// Answers questions about a roster, in their order. `searcher` looks for longer chains of changes, where there is one.
pub fn answers(
    problem: &Problem,
    roster: &Roster,
    questions: Vec<Question>,
    searcher: Option<&Searcher<'_>>,
) -> Vec<Answer> {
    let bench = Bench::new(problem, roster);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (questions, next) = (&questions, &AtomicUsize::new(0));
    let mut found: Vec<(usize, Answer)> = std::thread::scope(|scope| {
        let work = || {
            let mut own = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(question) = questions.get(at) else { return own };
                own.push((at, answer(&bench, question.clone(), searcher)));
            }
        };
        let threads: Vec<_> = (1..threads.min(questions.len())).map(|_| scope.spawn(work)).collect();
        let own = work();
        own.into_iter().chain(threads.into_iter().flat_map(|thread| thread.join().unwrap_or_default())).collect()
    });
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, answer)| answer).collect()
}

fn answer(bench: &Bench<'_>, question: Question, searcher: Option<&Searcher<'_>>) -> Answer {
    let offers = exchange::offers(bench, &question);
    let person = question.wish.employee;
    let alone = offers.iter().find(|offer| offer.changes.iter().all(|change| change.employee == person));
    let alone = alone.map(|offer| bench.trial(&offer.changes));
    let near = offers.first().map(|offer| Way { trial: bench.trial(&offer.changes), proven: false });
    let far = searcher.and_then(|searcher| searcher.search(bench, &question, &offers));
    let way = cheaper(near, far, &question).filter(|way| way.trial.keeps_required());
    Answer { question, alone, way }
}

/// The cheaper of two ways; of equally cheap ones that with fewer colleagues. What the search proved holds for both.
fn cheaper(near: Option<Way>, far: Option<Way>, question: &Question) -> Option<Way> {
    let key = |way: &Way| (way.trial.cost, way.trial.colleagues(question.wish.employee), way.trial.changes.len());
    match (near, far) {
        (Some(near), Some(far)) if key(&near) <= key(&far) => Some(Way { proven: far.proven, ..near }),
        (near, far) => far.or(near),
    }
}
