//! What goes wrong: the network, the clock, the storage, the tabs themselves.

use crate::world::World;

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

impl World<'_> {
    /// Something goes wrong, or right again.
    pub(crate) fn fault(&mut self) {
        let setting = self.setting.clone();
        let random = &setting.random;
        if !setting.online.get() {
            return self.set_online(true);
        }
        match random.below(5) {
            0 => self.set_online(false),
            1 if setting.schedule.clock_jumps => {
                let most = *random.pick(&[10 * MINUTE, DAY, 3 * DAY, 40 * DAY]);
                let by = random.between(-most, most);
                setting.clock.jump(by);
                setting.jumped.set(true);
                setting.notebook.count("clock jumps");
                setting
                    .notebook
                    .say(|| format!("the clock jumps by {by} ms"));
            }
            2 if self.storage_faults < setting.schedule.storage_faults => self.storage_fault(),
            3 => {
                if let Some(tab) = self.tabs.first() {
                    let life = tab.life;
                    setting.notebook.count("crashes between two steps");
                    self.die(life);
                }
            }
            _ => {}
        }
    }

    pub(crate) fn set_online(&mut self, online: bool) {
        self.setting.online.set(online);
        self.setting.notebook.count("networks lost and found");
        self.setting.notebook.say(|| format!("online: {online}"));
        if online {
            for tab in &mut self.tabs {
                if !tab.frozen {
                    tab.shell.back_online();
                }
            }
            self.wake_all();
        }
    }

    fn storage_fault(&mut self) {
        let setting = self.setting.clone();
        let (random, storage) = (&setting.random, &setting.storage);
        if storage.missing.take() || storage.full.take() {
            self.storage_faults += 1;
            return setting.notebook.say(|| "the storage is back".to_owned());
        }
        let ids: Vec<String> = storage.read().into_keys().collect();
        let lose = |ids: &[String]| setting.lost.borrow_mut().extend(ids.iter().cloned());
        let fault = match random.below(6) {
            0 => {
                lose(&ids);
                storage.missing.set(true);
                "storage missing"
            }
            1 => {
                storage.full.set(true);
                "storage full"
            }
            2 => {
                lose(&ids);
                storage.clear();
                "storage cleared"
            }
            3 if !ids.is_empty() => {
                let id = random.pick::<String>(&ids);
                let junk = [
                    "",
                    "{",
                    "null",
                    "{\"id\":1}",
                    "{\"id\":\"x\",\"sta\nte\":\"paid\"}",
                ];
                lose(std::slice::from_ref(id));
                storage.put(id, random.pick::<&str>(&junk));
                "entries corrupted"
            }
            4 if !ids.is_empty() => {
                let id = random.pick::<String>(&ids);
                lose(std::slice::from_ref(id));
                storage.put(id, &of_later_version(id));
                "entries of a later version"
            }
            _ => {
                self.junk += 1;
                let id = format!("later {}", setting.number());
                storage.put(&id, &of_later_version(&id));
                "entries of a later version"
            }
        };
        self.storage_faults += u32::from(!storage.missing.get() && !storage.full.get());
        setting.storage_failed.set(true);
        setting.notebook.count(fault);
        setting.notebook.say(|| fault.to_owned());
    }
}

fn of_later_version(id: &str) -> String {
    format!("{{\"id\":\"{id}\",\"order\":\"A-1\",\"state\":\"teleported\",\"v\":2}}")
}
