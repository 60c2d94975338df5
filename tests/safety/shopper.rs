//! The shopper: presses what is on screen, opens tabs, reloads, looks away, waits.

use checkout_rescue::widget::screen::Act;

use crate::panel::acts;
use crate::schedule::METHODS;
use crate::world::World;

fn overrides(act: &Act) -> bool {
    matches!(act, Act::PayAnyway | Act::Waive)
}

/// Most tabs that a shopper has open.
const TABS: usize = 5;

impl World<'_> {
    /// Does something.
    pub(crate) fn shopper(&mut self) {
        let here: Vec<u32> = self
            .tabs
            .iter()
            .filter(|tab| !tab.frozen)
            .map(|tab| tab.life)
            .collect();
        if here.is_empty() {
            return match self.tabs.first().map(|tab| tab.life) {
                Some(frozen) => self.thaw(frozen),
                None => self.open(),
            };
        }
        let life = *self.setting.random.pick(&here);
        match self.setting.random.below(100) {
            0..60 => self.use_page(life),
            60..66 if self.tabs.len() < TABS => self.open(),
            66..72 => self.reload(life),
            72..76 => self.look_away(life),
            76..82 => self.freeze(life),
            82..88 => {
                let frozen = self.tabs.iter().find(|tab| tab.frozen);
                if let Some(life) = frozen.map(|tab| tab.life) {
                    self.thaw(life);
                }
            }
            88..90 => self.die(life),
            _ => {}
        }
    }

    /// Presses a button of the panel, or the page's own.
    fn use_page(&mut self, life: u32) {
        self.look_at(life);
        let random = &self.setting.random;
        let own = random.chance(20);
        // Mostly what comes first, or the override where there is one.
        let (place, bold) = match random.below(10) {
            0..3 => (0, false),
            3..6 => (0, true),
            _ => (random.below(8) as usize, false),
        };
        let method = *random.pick(METHODS);
        let twice = random.chance(10);
        self.turn(life, |tab| {
            let acts = acts(&tab.panel.screen);
            let (buttons, bold_one) = (acts.len(), acts.iter().position(overrides));
            let place = bold_one.filter(|_| bold).unwrap_or(place);
            for _ in 0..=u32::from(twice) {
                if own || buttons == 0 {
                    tab.say(|| format!("the shopper pays by {method}"));
                    tab.pay(method);
                } else {
                    tab.press(place % buttons);
                }
            }
        });
    }

    pub(crate) fn look_at(&mut self, life: u32) {
        let hidden = self
            .tabs
            .iter_mut()
            .find(|tab| tab.life == life && tab.hidden);
        if let Some(tab) = hidden {
            tab.hidden = false;
            self.wake(life);
        }
    }

    fn look_away(&mut self, life: u32) {
        if let Some(tab) = self.tabs.iter_mut().find(|tab| tab.life == life) {
            tab.hidden = true;
            tab.say(|| "is hidden".to_owned());
            self.setting.notebook.count("tabs hidden");
            self.wake(life);
        }
    }
}
