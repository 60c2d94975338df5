//! What is between the tabs, the provider and the shop: requests, replies, questions and answers, late, lost or garbled.

use std::rc::Rc;

use checkout_rescue::advice::State;
use checkout_rescue::advice::checking::Answer;

use crate::event::{Event, Happening, Question, Request};
use crate::invariants;
use crate::merchant::garbage;
use crate::provider::{Fate, Reply, reference};
use crate::support::failure;
use crate::world::World;

impl World<'_> {
    /// A request leaves the device.
    pub(crate) fn send(&mut self, request: Request) {
        let setting = Rc::clone(&self.setting);
        setting.provider.borrow_mut().leaves(&request.id);
        if setting.fails(setting.schedule.lossy / 2) {
            return setting.notebook.count("requests lost");
        }
        let late = setting.fails(10);
        let millis = if late {
            setting.notebook.count("requests delayed");
            setting.random.between(5000, 180_000)
        } else {
            setting.random.between(20, 2000)
        };
        self.after(millis, Event::Arrive(request));
    }

    /// A request arrives: the first of its id decides.
    pub(crate) fn arrive(&mut self, request: Request) {
        let setting = Rc::clone(&self.setting);
        let (random, schedule) = (&setting.random, &setting.schedule);
        let (first, fate) = setting.provider.borrow_mut().arrive(&request.id, || {
            let charged = random.chance(schedule.charged);
            match charged {
                _ if random.chance(schedule.slow) => Fate::Pending(charged),
                true => Fate::Charged(reference(&request.id)),
                false => Fate::Declined,
            }
        });
        setting
            .notebook
            .say(|| format!("{} arrives: {fate:?}", request.id));
        if first {
            self.became(&request, &fate);
        } else {
            setting.notebook.count("requests answered as the first");
        }
        if let Fate::Pending(_) = fate {
            if first {
                let millis = random.between(1000, 120_000);
                self.after(millis, Event::Resolve(request.clone()));
            }
            let reply = if first {
                Reply::Processing
            } else {
                Reply::Trouble(409)
            };
            // Else it answers when it has ended.
            if !first || random.chance(50) {
                self.reply(&request, reply);
            }
        } else {
            self.reply(&request, replied(&fate));
        }
    }

    /// A payment that took its time ends.
    pub(crate) fn resolve(&mut self, request: &Request) {
        let reference = reference(&request.id);
        let fate = self
            .setting
            .provider
            .borrow_mut()
            .resolve(&request.id, reference);
        self.setting
            .notebook
            .say(|| format!("{} ends: {fate:?}", request.id));
        self.became(request, &fate);
        self.reply(request, replied(&fate));
    }

    fn became(&mut self, request: &Request, fate: &Fate) {
        match fate {
            Fate::Charged(reference) => {
                self.setting.notebook.count("charges");
                invariants::charged(&self.setting, request.order, &request.id);
                self.setting.charge(request.order, &request.id, reference);
            }
            Fate::Declined => self.setting.notebook.count("declines"),
            Fate::Pending(_) => self.setting.notebook.count("payments that took their time"),
            Fate::Cancelled => {}
        }
    }

    fn reply(&mut self, request: &Request, reply: Reply) {
        let setting = Rc::clone(&self.setting);
        let lossy = setting.schedule.lossy;
        if setting.fails(lossy / 2) {
            return setting.notebook.count("replies lost");
        }
        let reply = if setting.fails(lossy / 3) {
            setting.notebook.count("replies that were errors");
            Reply::Trouble(*setting.random.pick(&[500, 502, 504]))
        } else {
            reply
        };
        let most = if setting.fails(20) { 90_000 } else { 2000 };
        let millis = setting.random.between(20, most);
        let happening = Happening::Replied(request.number, reply);
        self.after(millis, Event::Tab(request.life, happening));
    }

    /// The page's `checkStatus` is called.
    pub(crate) fn ask(&mut self, question: Question) {
        let setting = Rc::clone(&self.setting);
        self.look_at_questions(&question);
        if !setting.online.get() {
            let happening = Happening::Answered(question.number, Answer::Failed);
            return self.after(5, Event::Tab(question.life, happening));
        }
        let lossy = setting.schedule.lossy;
        if setting.fails(lossy / 3) {
            setting.notebook.count("questions never answered");
        } else if setting.fails(lossy / 3) {
            let failed = setting.random.chance(50);
            let answer = if failed {
                Answer::Failed
            } else {
                garbage(&setting)
            };
            setting.notebook.count(if failed {
                "checks that threw"
            } else {
                "answers that were none"
            });
            let happening = Happening::Answered(question.number, answer);
            self.after(
                setting.random.between(0, 3000),
                Event::Tab(question.life, happening),
            );
        } else {
            self.after(setting.random.between(10, 1000), Event::Question(question));
        }
    }

    /// One tab asks at a time.
    fn look_at_questions(&self, question: &Question) {
        let setting = &self.setting;
        let sure = setting.schedule.locks || setting.leases_hold();
        let other = self.tabs.iter().find(|tab| {
            let mut asks = tab.asks.iter();
            let out = asks
                .any(|(number, ask)| *number != question.number && !ask.over && !ask.slept_through);
            tab.order == question.order && !tab.frozen && out
        });
        if let (true, Some(other)) = (sure, other) {
            let what = format!("tab {} beside tab {}", question.life, other.life);
            setting.notebook.wrong("one tab asks at a time", what);
        }
    }

    /// The shop answers.
    pub(crate) fn answer(&mut self, question: &Question) {
        let setting = Rc::clone(&self.setting);
        let answer = self.merchant.answer(&question.id, question.order, &setting);
        let answer = Answer::read(&failure(&answer));
        if matches!(&answer, Answer::Ended(outcome) if outcome.state == State::Paid) {
            setting.notebook.count("payments found");
        }
        let slow = setting.fails(15);
        if slow {
            setting.notebook.count("answers that were slow");
        }
        let millis = setting.random.between(10, if slow { 60_000 } else { 2000 });
        let happening = Happening::Answered(question.number, answer);
        self.after(millis, Event::Tab(question.life, happening));
    }
}

fn replied(fate: &Fate) -> Reply {
    match fate {
        Fate::Charged(reference) => Reply::Charged(reference.clone()),
        Fate::Declined => Reply::Declined,
        Fate::Pending(_) => Reply::Processing,
        Fate::Cancelled => Reply::Cancelled,
    }
}
