//! The end of a schedule: from some point on everything works, and then everything has to come to an end.

use std::rc::Rc;

use checkout_rescue::advice::Standing;
use checkout_rescue::advice::polling::PATIENCE;
use checkout_rescue::widget::screen::Act;

use crate::panel::acts;
use crate::schedule::NEVER;
use crate::tab::Tab;
use crate::world::World;

/// Longer than anything that is on its way can take.
const STRAGGLERS: i64 = 300_000;

impl World<'_> {
    /// From now on everything works: every check ends, and who was told that nothing was taken can pay.
    pub(crate) fn recover(&mut self) {
        if self.is_over() || cfg!(feature = "unguarded") {
            return;
        }
        let setting = Rc::clone(&self.setting);
        setting
            .notebook
            .say(|| "from here on everything works".to_owned());
        setting.healthy.set(true);
        if setting.random.chance(50) {
            setting.storage.missing.set(false);
            setting.storage.full.set(false);
        }
        self.set_online(true);
        if self.tabs.is_empty() {
            self.open();
        }
        let lives: Vec<u32> = self.tabs.iter().map(|tab| tab.life).collect();
        for life in &lives {
            self.thaw(*life);
            self.look_at(*life);
            self.wake(*life);
        }
        self.run_for(STRAGGLERS);
        // A check that was going on may give up; the next one may not.
        for _ in 0..2 {
            for life in &lives {
                self.settle(*life);
            }
            self.run_for(i64::from(PATIENCE) + STRAGGLERS);
        }
        for life in &lives {
            self.look_at_end(*life);
        }
        for life in lives {
            if !self.is_over() {
                self.pay_at_end(life);
            }
        }
    }

    fn run_for(&mut self, millis: i64) {
        self.run_until(self.setting.clock.ran() + millis);
    }

    /// Asks; where the screen does not offer it, the shopper presses the page's own button first.
    fn settle(&mut self, life: u32) {
        let check = |tab: &Tab<'_>| {
            acts(&tab.panel.screen)
                .iter()
                .position(|act| *act == Act::Check)
        };
        self.turn(life, |tab| {
            if check(tab).is_none() && tab.ledger().standing() != Standing::Clear {
                tab.may_pay();
            }
            if let Some(place) = check(tab) {
                tab.press(place);
            }
        });
    }

    /// Where the shop can be asked, it is known how everything ended.
    fn look_at_end(&mut self, life: u32) {
        let setting = Rc::clone(&self.setting);
        self.turn(life, |tab| {
            let standing = tab.ledger().standing();
            let open = matches!(standing, Standing::Open(_));
            let honest = setting.schedule.patient == NEVER && tab.panel.gave_up;
            let ended = tab.panel.run.is_none() && (honest || !open && !tab.panel.gave_up);
            if setting.schedule.check && !ended {
                let what = format!("tab {life} knows {standing:?}, {:?}", tab.panel.run);
                setting.notebook.wrong("what works comes to an end", what);
            }
        });
    }

    /// Who knows that nothing was taken can pay.
    fn pay_at_end(&mut self, life: u32) {
        let setting = Rc::clone(&self.setting);
        self.turn(life, |tab| {
            if tab.ledger().standing() != Standing::Clear {
                return;
            }
            setting
                .notebook
                .count("orders that could be paid at the end");
            tab.pay("card");
            if tab.ledger().standing() == Standing::Clear {
                let what = format!("tab {life} may not pay");
                setting
                    .notebook
                    .wrong("who knows that nothing was taken may pay", what);
            }
        });
        self.run_for(STRAGGLERS);
    }
}
