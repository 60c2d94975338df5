//! The simulated world: one thing happens after another, and after each the rules are looked at.

use std::rc::Rc;

use checkout_rescue::Library;
use checkout_rescue::advice::checking::Answer;
use checkout_rescue::advice::ledger::MOST;

use crate::event::{Event, Happening, Queue};
use crate::merchant::Merchant;
use crate::notebook::Notebook;
use crate::provider::Reply;
use crate::setting::Setting;
use crate::tab::{Effect, Tab};

/// Bytes of an entry, at most.
const ENTRY: usize = 400;

pub(crate) struct World<'a> {
    pub(crate) setting: Rc<Setting<'a>>,
    pub(crate) tabs: Vec<Tab<'a>>,
    /// Entries in the storage that nobody but their writer understands.
    pub(crate) junk: usize,
    /// How often the storage has failed.
    pub(crate) storage_faults: u32,
    queue: Queue,
    pub(crate) merchant: Merchant,
    /// The storage's changes that the tabs have heard of.
    heard: u32,
    /// How many tabs died in the midst of what they did.
    cut: usize,
}

/// Runs a schedule to its end, or to the first thing that is wrong.
pub(crate) fn run(library: &Library, seed: u64, aloud: bool) -> Notebook {
    let setting = Rc::new(Setting::new(library, seed, aloud));
    setting.notebook.say(|| format!("{:?}", setting.schedule));
    let mut world = World {
        setting: Rc::clone(&setting),
        tabs: Vec::new(),
        junk: 0,
        storage_faults: 0,
        queue: Queue::default(),
        merchant: Merchant::default(),
        heard: 0,
        cut: 0,
    };
    world.remember();
    for _ in 0..setting.schedule.tabs {
        world.open();
    }
    world.after(0, Event::Shopper);
    world.after(0, Event::Fault);
    world.run_until(setting.schedule.rough);
    world.recover();
    drop(world);
    Rc::into_inner(setting).expect("nobody holds it").notebook
}

impl<'a> World<'a> {
    /// What earlier orders left on the device.
    fn remember(&mut self) {
        for number in 0..self.setting.schedule.history {
            let at = self.setting.clock.wall() - number as i64 * 17 * 3_600_000;
            let state = self.setting.random.pick(&["not_paid", "paid", "unknown"]);
            let text = format!(
                "{{\"id\":\"old {number}\",\"order\":\"Z-{number}\",\"state\":\"{state}\",\"at\":{at}}}"
            );
            self.setting.storage.put(&format!("old {number}"), &text);
            let lease = format!("{{\"id\":\"lease Z-{number}\",\"tab\":\"t\",\"until\":{at}}}");
            self.setting
                .storage
                .put(&format!("lease Z-{number}"), &lease);
        }
    }

    pub(crate) fn after(&mut self, millis: i64, event: Event) {
        let time = self.setting.clock.ran() + millis;
        self.queue.add(time, self.setting.random.next(), event);
    }

    pub(crate) fn run_until(&mut self, until: i64) {
        while !self.is_over() {
            let Some((time, event)) = self.queue.next(until) else {
                break;
            };
            self.setting.clock.run_to(time);
            self.setting.notebook.time.set(time);
            self.happens(event);
        }
        self.setting.clock.run_to(until);
        self.setting.notebook.time.set(until);
    }

    /// Whether there is nothing more to find out. With the guard off everything is wrong: then it goes on to the charge.
    pub(crate) fn is_over(&self) -> bool {
        !cfg!(feature = "unguarded") && self.setting.notebook.is_wrong()
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Shopper | Event::Fault if self.setting.healthy.get() => {}
            Event::Shopper => {
                self.shopper();
                let next = *self.setting.random.pick(&[500, 5000, 40_000]);
                self.after(self.setting.random.between(50, next), Event::Shopper);
            }
            Event::Fault => {
                self.fault();
                self.after(self.setting.random.between(100, 60_000), Event::Fault);
            }
            Event::Arrive(request) => self.arrive(request),
            Event::Resolve(request) => self.resolve(&request),
            Event::Question(question) => self.answer(&question),
            Event::Tab(life, happening) => self.in_tab(life, happening),
        }
    }

    fn in_tab(&mut self, life: u32, happening: Happening) {
        let frozen = self
            .tabs
            .iter_mut()
            .find(|tab| tab.life == life && tab.frozen);
        match frozen {
            Some(tab) => tab.parked.push(happening),
            None => self.turn(life, |tab| tab.happens(happening)),
        }
    }

    /// Lets a tab do something, at once as a turn of JavaScript is; unless it dies over it.
    pub(crate) fn turn(&mut self, life: u32, act: impl FnOnce(&mut Tab<'a>)) {
        let setting = Rc::clone(&self.setting);
        let Some(tab) = self.tabs.iter_mut().find(|tab| tab.life == life) else {
            return;
        };
        if setting.fails(2) {
            tab.device.light(Some(setting.random.below(12)));
        }
        act(tab);
        tab.device.light(None);
        let (dead, effects) = (tab.device.is_dead(), tab.effects());
        for effect in effects {
            match effect {
                Effect::Send(request) => self.send(request),
                Effect::Ask(question) => self.ask(question),
                Effect::After(millis, event) => self.after(millis, event),
            }
        }
        if dead {
            setting.notebook.count("crashes between two operations");
            self.cut += 1;
            self.die(life);
        }
        self.spread(life);
    }

    /// Other tabs hear of what one kept.
    fn spread(&mut self, life: u32) {
        let changes = self.setting.storage.changes();
        if changes == self.heard {
            return;
        }
        self.heard = changes;
        let others: Vec<u32> = self.tabs.iter().map(|tab| tab.life).collect();
        for other in others.into_iter().filter(|other| *other != life) {
            self.wake(other);
        }
        self.look_at_size();
    }

    fn look_at_size(&self) {
        let (entries, bytes) = self.setting.storage.size();
        let history = self.setting.schedule.history as usize;
        let leases = self.setting.schedule.orders.len() + history;
        // A tab that dies between keeping and forgetting leaves one too many; an old device may bring too many along.
        let most = MOST.max(history) + leases + self.cut + self.junk;
        if entries > most || bytes > most * ENTRY {
            let what = format!("{entries} entries, {bytes} bytes");
            self.setting.notebook.wrong("what is kept is bounded", what);
        }
    }

    pub(crate) fn wake(&mut self, life: u32) {
        let millis = self.setting.random.between(0, 30);
        self.after(millis, Event::Tab(life, Happening::Wake));
    }

    pub(crate) fn wake_all(&mut self) {
        let lives: Vec<u32> = self.tabs.iter().map(|tab| tab.life).collect();
        lives.into_iter().for_each(|life| self.wake(life));
    }

    pub(crate) fn open(&mut self) {
        let order = *self.setting.random.pick(&self.setting.schedule.orders);
        let tab = Tab::new(&self.setting, order);
        tab.say(|| format!("opens for {order}, {:?}", tab.manners));
        self.setting.notebook.count("tabs");
        self.tabs.push(tab);
    }

    /// A tab is gone with all that it remembers, and the browser's lock with it.
    pub(crate) fn die(&mut self, life: u32) {
        self.setting.notebook.say(|| format!("tab {life} dies"));
        self.tabs.retain(|tab| tab.life != life);
        self.setting.memories.borrow_mut().remove(&life);
        self.setting
            .locks
            .borrow_mut()
            .retain(|_, (holder, _)| *holder != life);
    }

    pub(crate) fn reload(&mut self, life: u32) {
        self.setting.notebook.count("reloads");
        self.die(life);
        self.open();
    }

    /// Into the back/forward cache. A page that holds a lock is not taken in.
    pub(crate) fn freeze(&mut self, life: u32) {
        let Some(tab) = self.tabs.iter_mut().find(|tab| tab.life == life) else {
            return;
        };
        if tab.has_lock() {
            return self.die(life);
        }
        tab.frozen = true;
        tab.say(|| "goes into the back/forward cache".to_owned());
        for ask in tab.asks.values_mut() {
            ask.slept_through = true;
        }
        if let Some(run) = &mut tab.panel.run {
            run.paused = true;
        }
        self.setting.notebook.count("tabs frozen");
    }

    /// Back from the cache, as it was. What happened meanwhile happens now; the network lost some of it.
    pub(crate) fn thaw(&mut self, life: u32) {
        let setting = Rc::clone(&self.setting);
        let Some(tab) = self
            .tabs
            .iter_mut()
            .find(|tab| tab.life == life && tab.frozen)
        else {
            return;
        };
        tab.frozen = false;
        tab.say(|| "comes back from the cache".to_owned());
        for happening in std::mem::take(&mut tab.parked) {
            let happening = match happening {
                Happening::Replied(number, _) if setting.random.chance(50) => {
                    Happening::Replied(number, Reply::Silence)
                }
                Happening::Answered(number, _) if setting.random.chance(50) => {
                    Happening::Answered(number, Answer::Failed)
                }
                other => other,
            };
            self.after(setting.random.between(0, 10), Event::Tab(life, happening));
        }
        self.wake(life);
    }
}
