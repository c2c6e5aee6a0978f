//! Parts that several screens share.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, big_icon, icon, knot},
};
use crate::{
    app::{Keeping, Msg, Problem, Screen, unkept_words},
    check::Urgency,
    words::{List, Text, t},
};

/// A button that sends one message.
pub fn button(ctx: &Ctx, class: &'static str, msg: Msg) -> El {
    el("button", class).is("type", "button").sends(ctx, msg)
}

/// The same with a text.
pub fn text_button(ctx: &Ctx, class: &'static str, msg: Msg, text: Text) -> El {
    button(ctx, class, msg).text(ctx.t(text))
}

/// The same with an icon before its text.
pub fn icon_button(ctx: &Ctx, class: &'static str, msg: Msg, sign: Icon, text: Text) -> El {
    button(ctx, class, msg).add(icon(sign)).text(ctx.t(text))
}

/// A paragraph.
pub fn p(ctx: &Ctx, class: &'static str, text: Text) -> El {
    el("p", class).text(ctx.t(text))
}

/// A place for words of the publisher: what stands in it keeps to their page.
pub fn slot(name: &'static str) -> El {
    el("slot", "").is("name", name)
}

/// Things below each other.
pub fn stack() -> El {
    el("div", "lc-stack")
}

/// Things beside each other.
pub fn row() -> El {
    el("div", "lc-row")
}

/// A screen with its bar on top.
pub fn screen(ctx: &Ctx, danger: bool) -> El {
    el("div", "lc-screen").add(bar(ctx, t::UI_BACK, danger))
}

/// The heading of a screen: focus comes here after the reader's act.
pub fn title(ctx: &Ctx, class: &'static str, text: &str) -> El {
    // No style of a page may take away what a result or a danger sign says.
    let open = !matches!(ctx.model.screen, Screen::Result | Screen::Saved(_) | Screen::Danger | Screen::Now(_));
    let heading = ctx.heading(0, class).is("tabindex", "-1").has("data-screen", &ctx.model.screen.code()).text(text);
    if open { heading.is("part", "title") } else { heading }
}

/// A part of a page with its own heading.
pub fn section(ctx: &Ctx, text: Text) -> El {
    el("section", "lc-sect").add(ctx.heading(1, "lc-h3").text(ctx.t(text)))
}

/// A part of a page that is closed until the reader opens it.
pub fn fold(ctx: &Ctx, text: Text, content: El) -> El {
    let head = el("summary", "").add(icon(Icon::Down)).add(ctx.heading(1, "lc-h4").text(ctx.t(text)));
    el("details", "lc-fold").add(head).add(content)
}

/// Short lines with a dash before each.
pub fn bullets<'a>(items: impl Iterator<Item = &'a str>) -> El {
    el("ul", "lc-bul").each(items.map(|item| el("li", "").text(item)))
}

/// The same from a list of the words.
pub fn bullet_list(ctx: &Ctx, list: List) -> El {
    bullets(ctx.words.list(list))
}

/// The bar at the top: Back, and the danger signs one tap away.
pub fn bar(ctx: &Ctx, back: Text, danger: bool) -> El {
    bar_around(ctx, back, danger, None)
}

/// The same with something between the two.
pub fn bar_around(ctx: &Ctx, back: Text, danger: bool, middle: Option<El>) -> El {
    let signs = danger.then(|| {
        button(ctx, "lc-danger", Msg::Opened(Screen::Danger))
            .add(icon(Icon::Emergency))
            .add(el("u", "").text(ctx.t(t::UI_DANGER_LINK)))
    });
    let back = icon_button(ctx, "lc-back", Msg::WentBack, Icon::Back, back).is("part", "back");
    el("div", "lc-bar").add(back).maybe(middle).maybe(signs)
}

/// The link that calls for help, empty of words: with its address where a number is known.
fn call_anchor(ctx: &Ctx, class: &'static str) -> El {
    dial(el("a", class), ctx.model.region().emergency)
}

/// A link that dials a number, which may be written in groups.
pub fn dial(link: El, number: &str) -> El {
    let digits: String = number.split(' ').collect();
    if digits.is_empty() { link } else { link.has("href", &["tel:", &digits].concat()) }
}

fn call_words(ctx: &Ctx) -> String {
    match ctx.model.region().emergency {
        "" => ctx.t(t::UI_CALL_GENERIC).to_owned(),
        number => ctx.words.fill(t::UI_CALL, &[("number", number)]),
    }
}

/// The link that calls for help, inside a sentence.
pub fn call_link(ctx: &Ctx) -> El {
    call_anchor(ctx, "").text(&call_words(ctx))
}

/// The same as the one solid button of a screen.
pub fn call_button(ctx: &Ctx, class: &'static str) -> El {
    call_anchor(ctx, class).add(icon(Icon::Phone)).text(&call_words(ctx))
}

/// "or your local emergency number", where a number stands before it.
pub fn or_local<'a>(ctx: &'a Ctx) -> &'a str {
    if ctx.model.region().emergency.is_empty() { "" } else { ctx.t(t::UI_OR_LOCAL) }
}

/// The emergency line, with the way to another country's number.
pub fn sos(ctx: &Ctx) -> El {
    let change = text_button(ctx, "lc-inline", Msg::Opened(Screen::Settings), t::UI_CHANGE_COUNTRY);
    let line = p(ctx, "", t::UI_SOS).text(" ").add(call_link(ctx)).then(or_local(ctx)).text(" ").add(change);
    el("div", "lc-sos").add(icon(Icon::Emergency)).add(line)
}

/// "Get help at once if this changes": under every result that is no emergency. Then what needs help today and what
/// needs a doctor, each where the result itself sends to neither.
pub fn safety_net(ctx: &Ctx, urgency: Urgency) -> El {
    let signs = |heading: Text, list: List| {
        el("div", "lc-stack is-tight").add(ctx.heading(1, "lc-h4").text(ctx.t(heading))).add(bullet_list(ctx, list))
    };
    let words = stack()
        .add(signs(t::RESULT_NET, t::RESULT_NET_SIGNS).add(el("p", "").add(call_link(ctx)).then(or_local(ctx))))
        .maybe((urgency < Urgency::Urgent).then(|| signs(t::RESULT_NET_TODAY, t::RESULT_NET_TODAY_SIGNS)))
        .maybe((urgency < Urgency::Doctor).then(|| signs(t::RESULT_NET_DOCTOR, t::RESULT_NET_DOCTOR_SIGNS)));
    el("div", "lc-net").add(big_icon(Icon::Emergency)).add(words)
}

/// What this is not, on every result.
pub fn disclaimer(ctx: &Ctx) -> El {
    p(ctx, "lc-small lc-soft", t::UI_DISCLAIMER).then(ctx.t(t::UI_NOT_REVIEWED))
}

/// The thread: straight behind, a knot here, faint ahead.
pub fn thread(done: usize, all: usize) -> El {
    el("div", "lc-thread")
        .is("aria-hidden", "true")
        .each((0..done).map(|_| el("i", "is-done")))
        .add(knot())
        .each((done.saturating_add(1)..all).map(|_| el("i", "")))
}

/// What is wrong with the screen: focus comes here.
pub fn problem(ctx: &Ctx) -> Option<El> {
    ctx.model.problem.map(|Problem(text)| {
        let line = el("p", "lc-error").is("data-error", "").is("tabindex", "-1");
        line.add(icon(Icon::Info)).add(el("span", "").text(ctx.t(text)))
    })
}

/// What was changed last, and the way to take it back.
pub fn change(ctx: &Ctx) -> Option<El> {
    let undo = ctx.model.undo.as_ref()?;
    let way = text_button(ctx, "lc-btn is-line", Msg::DeleteUndone, t::DIARY_UNDO);
    Some(row().is("data-undo", "").add(p(ctx, "", undo.said)).add(way))
}

/// A field for a text of at most so many characters, or for a day that is not later than `most`. What stands in it is
/// sent as `code:value`.
pub fn field(ctx: &Ctx, label: &str, kind: &'static str, code: &'static str, value: &str, most: &str) -> El {
    let native = el("input", "")
        .is("type", kind)
        .is("autocomplete", "off")
        .has(if kind == "date" { "max" } else { "maxlength" }, most)
        .value(value)
        .types(ctx, code);
    el("label", "lc-field").text(label).add(el("span", "lc-input").add(native))
}

/// A note that needs the reader's eye.
pub fn note(content: El) -> El {
    el("div", "lc-note").add(big_icon(Icon::Info)).add(el("div", "lc-stack is-tight").add(content))
}

/// One line that says whether things are kept, and asks where that is not settled.
pub fn keep_line(ctx: &Ctx) -> El {
    let model = ctx.model;
    if let Some(why) = model.unkept {
        let save = icon_button(ctx, "lc-link", Msg::BackupAsked, Icon::Save, t::DIARY_BACKUP);
        return note(stack().add(p(ctx, "", unkept_words(why)).is("data-keep", "unkept")).add(save));
    }
    let (state, text) = match model.keeping() {
        Keeping::Ask => return keep_question(ctx),
        Keeping::Yes => ("yes", t::KEEP_KEPT),
        Keeping::No => ("no", t::KEEP_NOT_KEPT),
        Keeping::Off => ("off", t::KEEP_OFF),
        Keeping::Closed => ("closed", t::KEEP_UNAVAILABLE),
        Keeping::ReadOnly => ("newer", t::KEEP_NEWER),
    };
    let line = el("p", "lc-small lc-soft lc-lined").is("data-keep", state);
    let line = line.add(icon(Icon::Lock)).add(el("span", "").text(ctx.t(text)));
    match from_file(ctx) {
        Some(note) if state == "yes" => stack().add(line).add(note),
        _ => line,
    }
}

/// Who else can read what is kept, where the page was opened from a file.
fn from_file(ctx: &Ctx) -> Option<El> {
    ctx.model.config.file.then(|| p(ctx, "lc-small", t::KEEP_FILE).is("data-keep", "file"))
}

fn keep_question(ctx: &Ctx) -> El {
    let ways = row().add(text_button(ctx, "lc-btn is-line", Msg::KeepChosen(true), t::KEEP_YES)).add(text_button(
        ctx,
        "lc-btn is-line",
        Msg::KeepChosen(false),
        t::KEEP_NO,
    ));
    let group = el("div", "lc-keep lc-stack").is("role", "group").has("aria-label", ctx.t(t::KEEP_ASK));
    group.add(p(ctx, "", t::KEEP_ASK).is("data-keep", "ask")).maybe(from_file(ctx)).add(ways)
}

/// Icon, name in the style sheet and rung of a level.
pub fn level(urgency: Urgency) -> (Icon, &'static str, usize) {
    match urgency {
        Urgency::Emergency => (Icon::Emergency, "emergency", 5),
        Urgency::Urgent => (Icon::Today, "today", 4),
        Urgency::Doctor => (Icon::Doctor, "doctor", 3),
        Urgency::Pharmacist => (Icon::Pharmacist, "pharmacist", 2),
        Urgency::SelfCare => (Icon::SelfCare, "selfcare", 1),
    }
}

/// A level as icon, word, rungs and colour.
pub fn level_badge(ctx: &Ctx, urgency: Urgency) -> El {
    let (sign, _, rung) = level(urgency);
    let rungs = el("span", "lc-rungs")
        .is("aria-hidden", "true")
        .each((0..5).map(|at| el("i", if at < rung { "is-on" } else { "" })));
    let words = el("span", "")
        .text(ctx.words.nth(t::RESULT_LEVELS, rung.saturating_sub(1)))
        .add(el("small", "").text(&ctx.words.fill(t::RESULT_LEVEL_OF, &[("n", &rung.to_string())])))
        .add(rungs);
    el("p", "lc-level").add(el("span", "lc-level-dot").add(icon(sign))).add(words)
}
