//! One screen of the check: native inputs in a fieldset, one solid button.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, icon},
    leg_map, medicines,
    parts::{bar, p, problem, sos, stack, text_button, thread, title},
    people,
};
use crate::{
    app::Msg,
    check::{Group, Kind, Screen, path},
    words::t,
};

pub fn view(ctx: &Ctx, id: &str, root: El) -> El {
    let Some(asked) = Screen::by_id(id) else { return root };
    let before = path::so_far(&ctx.model.answers).iter().take_while(|done| done.id != id).count();
    let number = before.saturating_add(1);
    let all = path::about(&ctx.model.answers).max(number);
    let place = ctx.words.fill(t::ASK_PROGRESS, &[("n", &number.to_string()), ("all", &all.to_string())]);
    let top = el("div", "lc-top")
        .add(bar(ctx, t::UI_BACK, before > 0))
        .add(el("p", "lc-where").text(&place))
        .maybe(if before == 0 { people::whose(ctx) } else { None })
        .add(thread(before, all));
    let field = el("fieldset", "lc-stack is-loose")
        .add(el("legend", "lc-vh").text(ctx.t(asked.title)))
        .add(el("div", "lc-cols").add(question(ctx, asked)).add(answers(ctx, asked)));
    let on = el("div", "lc-end").add(text_button(ctx, "lc-btn is-wide", Msg::Continued, t::UI_CONTINUE));
    // The emergency line stands above the first question; after it the danger signs are one tap away.
    root.maybe((before == 0).then(|| sos(ctx))).add(el("div", "lc-screen").add(top).add(field).add(on))
}

fn question(ctx: &Ctx, asked: &Screen) -> El {
    let hint = asked.hint.unwrap_or(match asked.kind {
        Kind::Many | Kind::Medicines => t::ASK_MANY,
        Kind::One | Kind::Scale => t::ASK_ONE,
    });
    let why = asked.why.map(|why| el("p", "lc-why").add(icon(Icon::Info)).add(el("span", "").text(ctx.t(why))));
    stack()
        .add(title(ctx, "lc-h2", ctx.t(asked.title)))
        .add(p(ctx, "", hint))
        .maybe(why)
        .maybe(problem(ctx))
        .maybe(leg_map::view(ctx, asked))
}

fn answers(ctx: &Ctx, asked: &'static Screen) -> El {
    let body = match asked.kind {
        Kind::Scale => scale(ctx, stack()),
        Kind::Medicines => medicines::view(ctx, asked, stack()),
        Kind::One | Kind::Many => {
            let there = asked.groups.iter().filter(|group| group.is_there(&ctx.model.draft));
            stack().each(there.map(|group| options(ctx, asked, group)))
        }
    };
    // "None of these" and "not sure": always there where the question has them.
    let none = asked.none.map(|text| input(ctx, asked, "none", "lc-opt", ctx.t(text)));
    let unsure = asked.unsure.map(|text| input(ctx, asked, "unsure", "lc-opt is-quiet", ctx.t(text)));
    let last = (none.is_some() || unsure.is_some()).then(|| el("div", "lc-opts").maybe(none).maybe(unsure));
    stack().add(body).maybe(last)
}

/// A part of the question. The key keeps Yew from taking one part for another when one comes or goes.
fn options(ctx: &Ctx, asked: &'static Screen, group: &'static Group) -> El {
    let offered = group.choices.iter().filter(|choice| path::offers(&ctx.model.answers, asked, choice));
    let rows = offered.map(|choice| {
        let class = if choice.id.ends_with("unsure") { "lc-opt is-quiet" } else { "lc-opt" };
        let row = option(ctx, group.is_choice(), asked, choice.id, class, ctx.t(choice.text));
        row.maybe(choice.help.map(|help| p(ctx, "lc-small lc-soft lc-help", help)))
    });
    let rows = el("div", "lc-opts").each(rows);
    let key = group.choices.first().map_or("", |choice| choice.id);
    match group.label {
        Some(label) => el("fieldset", "lc-stack").add(el("legend", "lc-h4").text(ctx.t(label))).add(rows),
        None => el("div", "").add(rows),
    }
    .key(key)
}

/// A native box or circle with its words.
pub fn input(ctx: &Ctx, asked: &Screen, id: &'static str, class: &'static str, words: &str) -> El {
    option(ctx, false, asked, id, class, words)
}

fn option(ctx: &Ctx, one: bool, asked: &Screen, id: &'static str, class: &'static str, words: &str) -> El {
    let many = !one && matches!(asked.kind, Kind::Many | Kind::Medicines);
    let native = el("input", "")
        .is("type", if many { "checkbox" } else { "radio" })
        .is("autocomplete", "off")
        .checked(ctx.model.draft.iter().any(|pick| pick == id))
        .sends(ctx, Msg::Picked(id.to_owned()));
    // Circles of one group go together, those of two groups don't.
    let group = asked.groups.iter().find(|group| one && group.has(id)).and_then(|group| group.choices.first());
    let native = native.is("name", group.map_or(asked.id, |first| first.id));
    el("label", class).key(id).add(native).add(el("span", "").text(words))
}

fn scale(ctx: &Ctx, body: El) -> El {
    let steps = (0..=10).map(|number: u8| {
        let id = number.to_string();
        let native = el("input", "")
            .is("type", "radio")
            .is("name", "scale")
            .checked(ctx.model.draft.contains(&id))
            .sends(ctx, Msg::Picked(id.clone()));
        el("label", "").add(native).add(el("span", "").text(&id))
    });
    let ends = el("div", "lc-ends")
        .add(el("span", "").text(ctx.t(t::ASK_SCALE_LOW)))
        .add(el("span", "").text(ctx.t(t::ASK_SCALE_HIGH)));
    body.add(el("div", "lc-ten").each(steps)).add(ends)
}
