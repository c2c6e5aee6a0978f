//! Whose diary it is: the people of this device, and the line that says for whom a page is.

use super::{
    Ctx,
    el::{El, el},
    icons::Icon,
    parts::{button, field, icon_button, keep_line, note, p, problem, row, screen, stack, text_button, title},
    settings::kinds,
};
use crate::{
    app::{ME, Msg, PeopleMsg, Screen},
    words::{Text, t},
};

pub fn view(ctx: &Ctx) -> El {
    let model = ctx.model;
    let form = match (model.drafted("remove"), model.drafted("rename")) {
        ("", "") => stack(),
        ("", id) => {
            let label = ctx.words.fill(t::PEOPLE_NEW_NAME, &[("name", &named(ctx, id))]);
            naming(ctx, &label, t::TELL_SAVE).add(text_button(ctx, "lc-link", left(), t::PEOPLE_CANCEL))
        }
        (id, _) => removal(ctx, id),
    };
    // What was asked for stands first: the focus is right above it.
    let mut list = el("ul", "lc-lines").add(person(ctx, ME));
    for other in model.others() {
        list = list.add(person(ctx, &other.is));
    }
    let running = model.problem.filter(|_| model.running().is_some());
    let cramp = running.map(|_| text_button(ctx, "lc-link", Msg::CrampBegun, t::PEOPLE_TO_CRAMP));
    let head = stack().add(title(ctx, "lc-h2", ctx.t(t::PEOPLE_TITLE))).add(p(ctx, "", t::PEOPLE_LEAD));
    let page = screen(ctx, true).add(head.maybe(problem(ctx)).maybe(cramp)).add(form).add(list);
    let add = if model.draft.is_empty() { naming(ctx, ctx.t(t::PEOPLE_ADD_NAME), t::PEOPLE_ADD) } else { stack() };
    page.add(add).add(keep_line(ctx))
}

fn left() -> Msg {
    Msg::People(PeopleMsg::Left)
}

/// The name of a person as it is shown.
fn named(ctx: &Ctx, id: &str) -> String {
    ctx.model.name_of(id).unwrap_or_else(|| ctx.t(t::PEOPLE_ME).to_owned())
}

fn naming(ctx: &Ctx, label: &str, save: Text) -> El {
    let field = field(ctx, label, "text", "called", &ctx.model.typed, "30");
    stack().add(field).add(text_button(ctx, "lc-btn is-line", Msg::People(PeopleMsg::Saved), save))
}

fn person(ctx: &Ctx, id: &str) -> El {
    let name = named(ctx, id);
    let act = |msg: fn(String) -> PeopleMsg, text: Text| {
        let says = [ctx.t(text), ": ", &name].concat();
        button(ctx, "lc-link", Msg::People(msg(id.to_owned()))).has("aria-label", &says).text(ctx.t(text))
    };
    let own = id == ctx.model.person;
    let head = el("p", "lc-h4").text(&name);
    let head = if own { head.text(" · ").text(ctx.t(t::PEOPLE_NOW)) } else { head };
    let mut ways = row();
    if !own {
        ways = ways.add(act(PeopleMsg::Switched, t::PEOPLE_USE));
    }
    if id != ME {
        ways = ways.add(act(PeopleMsg::RenameAsked, t::PEOPLE_RENAME));
    }
    let remove = if id == ME { t::PEOPLE_EMPTY } else { t::PEOPLE_REMOVE };
    el("li", "").key(id).has("data-person", id).add(head).add(ways.add(act(PeopleMsg::RemoveAsked, remove)))
}

/// What would go, a file to keep it first, and the question.
fn removal(ctx: &Ctx, id: &str) -> El {
    let name = named(ctx, id);
    let ask = if id == ME { t::PEOPLE_EMPTY_ASK } else { t::PEOPLE_REMOVE_ASK };
    let (records, answers) = ctx.model.belongings(id);
    let none = (records.is_empty() && answers == 0).then(|| p(ctx, "", t::PEOPLE_NOTHING));
    let answers = (answers > 0).then(|| el("li", "").text(&ctx.words.count(t::PEOPLE_ANSWERS, answers, &[])));
    let sure = Msg::People(PeopleMsg::RemoveConfirmed(id.to_owned()));
    let ways = row().add(text_button(ctx, "lc-btn is-line", sure, t::PEOPLE_REMOVE_YES)).add(text_button(
        ctx,
        "lc-btn is-line",
        left(),
        t::SETTINGS_ERASE_NO,
    ));
    note(
        stack()
            .add(el("p", "lc-h4").text(&ctx.words.fill(ask, &[("name", &name)])))
            .add(kinds(ctx, &records).maybe(answers))
            .maybe(none)
            .add(icon_button(ctx, "lc-link", Msg::BackupAsked, Icon::Save, t::DIARY_BACKUP))
            .add(ways),
    )
    .has("data-removal", id)
}

/// Says for whom a page is, where there is a choice.
pub fn whose(ctx: &Ctx) -> Option<El> {
    (!ctx.model.others().is_empty()).then(|| {
        let name = named(ctx, &ctx.model.person);
        let says = ctx.words.fill(t::DIARY_EDIT_WHAT, &[("what", ctx.t(t::PEOPLE_TITLE))]);
        let way = text_button(ctx, "lc-inline", Msg::Opened(Screen::People), t::PEOPLE_SWITCH).has("aria-label", &says);
        el("p", "lc-small")
            .has("data-whose", &ctx.model.person)
            .text(&ctx.words.fill(t::PEOPLE_WHOSE, &[("name", &name)]))
            .text(" ")
            .add(way)
    })
}

/// The title of the diary.
pub fn diary_title(ctx: &Ctx) -> String {
    match ctx.model.name_of(&ctx.model.person) {
        Some(name) => ctx.words.fill(t::PEOPLE_DIARY_OF, &[("name", &name)]),
        None => ctx.t(t::DIARY_TITLE).to_owned(),
    }
}
