//! A page with an element in it, and short ways to see what happens there.

use std::cell::RefCell;
use std::rc::Rc;

use checkout_rescue::Library;
use checkout_rescue::bindings::{Attempts, Check, Report, Rescue, Texts, Widget, plural};
use checkout_rescue::catalog::phrases::Books;
use checkout_rescue::signals::Index;
use checkout_rescue::wording::{Wording, compile};
use js_sys::{Array, Function, Promise};
use serde_json::Value;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen(module = "/pkg-template/attempt.js")]
extern "C" {
    /// What the shell keeps attempts with.
    #[wasm_bindgen(js_name = Attempts)]
    pub(crate) type Kept;

    #[wasm_bindgen(constructor, js_class = "Attempts")]
    pub(crate) fn new(config: &JsValue) -> Kept;

    #[wasm_bindgen(method)]
    pub(crate) fn begin(this: &Kept, about: &JsValue) -> JsValue;

    #[wasm_bindgen(method)]
    pub(crate) fn end(this: &Kept, attempt: &JsValue, result: &JsValue);

}

#[wasm_bindgen(module = "/pkg-template/ledger.js")]
extern "C" {
    /// The same as the core reads it.
    #[wasm_bindgen(js_name = Ledger)]
    pub(crate) type Read;

    #[wasm_bindgen(constructor, js_class = "Ledger")]
    pub(crate) fn new(attempts: &Kept) -> Read;

    #[wasm_bindgen(method)]
    pub(crate) fn offer(this: &Read, attempt: &JsValue);
}

/// The attempts of a shell, for the core.
pub(crate) fn ledger(kept: &Kept) -> Attempts {
    JsValue::from(Read::new(kept)).unchecked_into()
}

macro_rules! locale {
    ($tag:literal) => {
        concat!(
            include_str!(concat!("../../locales/", $tag, "/reasons.ftl")),
            "\n",
            include_str!(concat!("../../locales/", $tag, "/charge.ftl")),
            "\n",
            include_str!(concat!("../../locales/", $tag, "/actions.ftl")),
            "\n",
            include_str!(concat!("../../locales/", $tag, "/panel.ftl")),
            "\n",
            include_str!(concat!("../../locales/", $tag, "/report.ftl")),
        )
    };
}

/// The languages, as their files are written.
pub(crate) const LOCALES: &[(&str, &str)] = &[
    ("en", locale!("en")),
    ("ro", locale!("ro")),
    ("ru", locale!("ru")),
    ("zh-Hans", locale!("zh-Hans")),
];
const INDEX: &str = "checkout-rescue index 2\np\tacme\tAcme\ns\tkind\tacme_error\n";
const PROVIDER: &str = "checkout-rescue provider 1\tacme\ns\t1\nw\tkind\tacme_error\nr\tdecline_code\tcode\nr\treference\tid\n\
    c\tdecline_code\tinsufficient_funds\tno_money\nc\tdecline_code\tinvalid_security_code\tbad_code\n\
    c\tdecline_code\tlost_or_stolen\tlost\nc\tdecline_code\tdeclined_no_reason\tplain\n\
    c\tdecline_code\tauthentication_required\tstep_up\nf\tdecline_code\tcc-csc\tbad_code\n";

/// The words of a language, compiled.
pub(crate) fn pack(language: &str) -> String {
    let (_, ftl) = LOCALES
        .iter()
        .find(|(tag, _)| *tag == language)
        .expect("a language");
    compile(ftl).expect("Fluent")
}

/// The same data as [`core`], for Rust to ask.
pub(crate) fn library() -> Library {
    let mut library = Library {
        index: Index::parse(INDEX).expect("an index"),
        wording: Wording::new(plural),
        ..Library::default()
    };
    library.add_provider(PROVIDER).expect("a provider");
    library.catalog.read_texts(Books::default());
    for (tag, _) in LOCALES {
        library.wording.add(tag, &pack(tag)).expect(tag);
    }
    library
}

/// A core with every language and one small provider.
pub(crate) fn core() -> Rescue {
    let rescue = Rescue::new();
    rescue.add("providers/index.pack", INDEX).expect("an index");
    rescue
        .add("providers/acme.pack", PROVIDER)
        .expect("a provider");
    let texts = JsValue::from(Texts::new());
    rescue.read_texts(texts.unchecked_into()).expect("a reader");
    for (tag, _) in LOCALES {
        let path = format!("locales/{tag}.pack");
        rescue.add(&path, &pack(tag)).expect(tag);
    }
    rescue
}

/// A message without variables, as its file has it.
pub(crate) fn label(language: &str, id: &str) -> String {
    let (_, ftl) = LOCALES
        .iter()
        .find(|(tag, _)| *tag == language)
        .expect("a language");
    let opening = format!("{id} = ");
    let line = ftl.lines().find_map(|line| line.strip_prefix(&opening));
    line.unwrap_or_else(|| panic!("no {id}")).to_owned()
}

/// The value of a JavaScript expression.
pub(crate) fn js(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).unwrap_or_else(|_| panic!("{expression} throws"))
}

/// What a JavaScript function returns.
pub(crate) fn call(function: &str, arguments: &[&JsValue]) -> JsValue {
    let function: Function = js(function).unchecked_into();
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    function
        .apply(&JsValue::UNDEFINED, &list)
        .expect("no exception")
}

/// A value as JSON.
pub(crate) fn json(value: &JsValue) -> Value {
    let text = js_sys::JSON::stringify(value).expect("JSON");
    serde_json::from_str(&String::from(text)).expect("JSON")
}

/// Lets everything run that is waiting to.
pub(crate) async fn settle() {
    let later: Promise =
        call("() => new Promise(done => setTimeout(done, 20))", &[]).unchecked_into();
    JsFuture::from(later).await.expect("a timer");
}

/// An element with a panel, in the page.
pub(crate) struct Stage {
    pub(crate) host: HtmlElement,
    pub(crate) widget: Rc<Widget>,
    pub(crate) announcer: Element,
    events: JsValue,
    config: Rc<RefCell<JsValue>>,
    /// What was configured, as the shell holds it.
    shell: JsValue,
    pub(crate) attempts: Kept,
}

/// Opens the report as the package does, but of a module that is here already: one report a failure. The occasion has
/// `more` members.
fn reporter(
    host: HtmlElement,
    announcer: Element,
    config: Rc<RefCell<JsValue>>,
    more: JsValue,
) -> Function {
    let known: RefCell<Option<(JsValue, Report)>> = RefCell::default();
    let open = move |occasion: JsValue| -> Promise {
        let mut known = known.borrow_mut();
        if known.as_ref().is_none_or(|(before, _)| *before != occasion) {
            let root = host.shadow_root().expect("a shadow root");
            let occasion_and = call("Object.assign", &[&js("{}"), &occasion, &more]);
            let report = Report::new(host.clone(), root, announcer.clone(), &occasion_and);
            let report = report.expect("a report");
            for (tag, _) in LOCALES {
                report.add_locale(tag, &pack(tag)).expect(tag);
            }
            if let Some((_, before)) = known.replace((occasion, report)) {
                before.end();
            }
        }
        if let Some((_, report)) = &*known {
            report.open(&config.borrow()).expect("an open report");
        }
        Promise::resolve(&JsValue::UNDEFINED)
    };
    Closure::<dyn FnMut(JsValue) -> Promise>::new(open)
        .into_js_value()
        .unchecked_into()
}

/// Asks the shop as the package does, but by a module that is here already: one check an occasion.
fn asking(attempts: Attempts, shell: JsValue) -> Function {
    let known: RefCell<Option<(JsValue, Rc<Check>)>> = RefCell::default();
    let member = |object: &JsValue, name: &str| {
        js_sys::Reflect::get(object, &name.into()).expect("a member")
    };
    let ask = move |question: JsValue| -> Promise {
        let occasion = member(&question, "occasion");
        let before = known
            .borrow()
            .as_ref()
            .filter(|(before, _)| *before == occasion)
            .cloned();
        let (_, check) = before.unwrap_or_else(|| {
            let tell = member(&question, "tell").unchecked_into();
            let check = Check::new(
                attempts.clone().unchecked_into(),
                member(&question, "given"),
                tell,
            );
            (occasion, Rc::new(check))
        });
        known.replace(Some((member(&question, "occasion"), Rc::clone(&check))));
        check.press(member(&shell, "checkStatus").unchecked_into());
        Promise::resolve(&JsValue::UNDEFINED)
    };
    Closure::<dyn FnMut(JsValue) -> Promise>::new(ask)
        .into_js_value()
        .unchecked_into()
}

impl Stage {
    /// An element that holds nothing yet; its events are written down.
    pub(crate) fn new() -> Self {
        Self::open(None, JsValue::UNDEFINED)
    }

    /// An element whose report is opened by `report`, a JavaScript function of an occasion.
    pub(crate) fn reporting(report: &str) -> Self {
        Self::open(Some(js(report).unchecked_into()), JsValue::UNDEFINED)
    }

    fn open(report: Option<Function>, more: JsValue) -> Self {
        let host = call(
            "() => { const host = document.createElement('div'); host.attachShadow({ mode: 'open' }); document.body.append(host); return host; }",
            &[],
        );
        let announcer: Element = js("document.createElement('span')").unchecked_into();
        let events = call(
            "host => { const log = []; for (const name of ['retry', 'method', 'edit', 'authenticate', 'restart', 'paid', 'reported', 'closed']) \
               host.addEventListener('rescue-' + name, event => log.push({ name, detail: event.detail, bubbles: event.bubbles, composed: event.composed })); return log; }",
            &[&host],
        );
        let host: HtmlElement = host.unchecked_into();
        let root = host.shadow_root().expect("a shadow root");
        let config = Rc::<RefCell<JsValue>>::default();
        let report = report
            .unwrap_or_else(|| reporter(host.clone(), announcer.clone(), config.clone(), more));
        let shell = js("{}");
        let attempts = Kept::new(&shell);
        let widget = Widget::new(
            &core(),
            host.clone(),
            root,
            announcer.clone(),
            report,
            asking(ledger(&attempts), shell.clone()),
            ledger(&attempts),
        );
        let widget = widget.expect("a panel");
        Self {
            host,
            widget: Rc::new(widget),
            announcer,
            events,
            config,
            shell,
            attempts,
        }
    }

    /// Configures and insists that nothing is wrong with it.
    pub(crate) fn configured(config: &str) -> Self {
        Self::handing(config, "undefined")
    }

    /// The same, with these members in the occasion of its report.
    pub(crate) fn handing(config: &str, more: &str) -> Self {
        let stage = Self::open(None, js(more));
        *stage.config.borrow_mut() = js(config);
        stage.set(config);
        assert_eq!(stage.widget.configure(&js(config)), Vec::<String>::new());
        stage
    }

    /// Configures the shell's part.
    pub(crate) fn set(&self, config: &str) {
        let assign = "(shell, config) => { Object.assign(shell, config) }";
        call(assign, &[&self.shell, &js(config)]);
    }

    /// Shows a failure.
    pub(crate) fn show(&self, failure: &str, context: &str) -> Value {
        let told = self.widget.show(&js(failure), &js(context));
        json(&told.expect("a diagnosis"))
    }

    /// An element of the panel.
    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let host: &JsValue = self.host.as_ref();
        call(
            "(host, selector) => host.shadowRoot.querySelector(selector)",
            &[host, &selector.into()],
        )
        .dyn_into()
        .ok()
    }

    /// The texts of elements of the panel.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let host: &JsValue = self.host.as_ref();
        let texts = call(
            "(host, selector) => Array.from(host.shadowRoot.querySelectorAll(selector), found => found.textContent)",
            &[host, &selector.into()],
        );
        serde_json::from_value(json(&texts)).expect("texts")
    }

    /// The button of a label.
    pub(crate) fn button(&self, label: &str) -> HtmlElement {
        let host: &JsValue = self.host.as_ref();
        call(
            "(host, label) => Array.from(host.shadowRoot.querySelectorAll('button')).find(found => found.textContent === label)",
            &[host, &label.into()],
        )
        .dyn_into()
        .unwrap_or_else(|_| panic!("no button {label:?} among {:?}", self.texts("button")))
    }

    /// Whether an element of the panel has the focus.
    pub(crate) fn focused(&self, selector: &str) -> bool {
        let host: &JsValue = self.host.as_ref();
        call(
            "(host, selector) => !!host.shadowRoot.activeElement?.matches(selector)",
            &[host, &selector.into()],
        )
        .is_truthy()
    }

    /// What the page heard, in order.
    pub(crate) fn events(&self) -> Vec<Value> {
        serde_json::from_value(json(&self.events)).expect("events")
    }

    /// The names of what the page heard.
    pub(crate) fn heard(&self) -> Vec<String> {
        let name = |event: &Value| event["name"].as_str().unwrap_or_default().to_owned();
        self.events().iter().map(name).collect()
    }

    /// What was said to the ear.
    pub(crate) fn announced(&self) -> String {
        self.announcer.text_content().unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.host.remove();
    }
}
