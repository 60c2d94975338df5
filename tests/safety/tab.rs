//! A tab: the page, the shell of the element in it, its panel.

use std::collections::BTreeMap;
use std::rc::Rc;

use checkout_rescue::advice::{Attempt, Ledger};
use checkout_rescue::config::Config;

use crate::check::Ask;
use crate::device::TabDevice;
use crate::event::{Event, Happening, Question, Request};
use crate::invariants;
use crate::page::{Manners, Shell};
use crate::panel::Panel;
use crate::setting::Setting;

/// What a tab does to the world.
#[derive(Clone, Debug)]
pub(crate) enum Effect {
    /// A request leaves the device.
    Send(Request),
    /// The page's `checkStatus` is called.
    Ask(Question),
    /// Something happens after so many milliseconds.
    After(i64, Event),
}

/// A tab, from when its page was loaded until it is gone.
pub(crate) struct Tab<'a> {
    pub(crate) setting: Rc<Setting<'a>>,
    pub(crate) life: u32,
    pub(crate) order: &'static str,
    pub(crate) config: Config,
    pub(crate) device: TabDevice<'a>,
    pub(crate) manners: Manners,
    pub(crate) shell: Shell,
    pub(crate) panel: Panel,
    pub(crate) hidden: bool,
    /// In the back/forward cache.
    pub(crate) frozen: bool,
    /// What happened while it was there.
    pub(crate) parked: Vec<Happening>,
    /// The requests whose answer the page waits for.
    pub(crate) requests: BTreeMap<u32, Attempt>,
    /// The questions that the shop has not answered.
    pub(crate) asks: BTreeMap<u32, Ask>,
    effects: Vec<Effect>,
}

impl<'a> Tab<'a> {
    pub(crate) fn new(setting: &Rc<Setting<'a>>, order: &'static str) -> Self {
        let life = setting.number();
        Self {
            setting: Rc::clone(setting),
            life,
            order,
            config: setting.schedule.config(order),
            device: TabDevice::new(setting, life, order),
            manners: Manners::new(&setting.random),
            shell: Shell::default(),
            panel: Panel::default(),
            hidden: false,
            frozen: false,
            parked: Vec::new(),
            requests: BTreeMap::new(),
            asks: BTreeMap::new(),
            effects: Vec::new(),
        }
    }

    pub(crate) fn ledger(&self) -> Ledger<'_> {
        Ledger::new(&self.device, Some(self.order))
    }

    /// Of a tab that has died nothing reaches the world.
    pub(crate) fn affect(&mut self, effect: Effect) {
        if !self.device.is_dead() {
            self.effects.push(effect);
        }
    }

    pub(crate) fn after(&mut self, millis: i64, happening: Happening) {
        let event = Event::Tab(self.life, happening);
        self.affect(Effect::After(millis, event));
    }

    pub(crate) fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    pub(crate) fn say(&self, what: impl FnOnce() -> String) {
        let notebook = &self.setting.notebook;
        notebook.say(|| format!("tab {}: {}", self.life, what()));
    }

    /// Whether it holds the browser's lock of its order.
    pub(crate) fn has_lock(&self) -> bool {
        let locks = self.setting.locks.borrow();
        locks.values().any(|(life, _)| *life == self.life)
    }

    pub(crate) fn happens(&mut self, happening: Happening) {
        match happening {
            Happening::Wake => {
                self.wake();
                invariants::woken(self);
            }
            Happening::Draw(turn, drawing) => self.draw_in_turn(turn, drawing),
            Happening::Check(showing) => self.start(showing),
            Happening::Locked(showing, turn) => self.locked(showing, turn),
            Happening::Slept(showing, turn) => self.slept(showing, turn),
            Happening::Answered(ask, answer) => self.answered(ask, Some(answer)),
            Happening::Late(ask) => self.answered(ask, None),
            Happening::Replied(request, reply) => self.replied(request, &reply),
            Happening::Send(attempt) => self.send_now(&attempt),
        }
    }
}
