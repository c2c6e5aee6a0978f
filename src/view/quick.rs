//! The quick questions of the guide: two groups, each answer at one tap.

use super::{
    Ctx,
    el::{El, el},
    icons::{Icon, icon},
    parts::{bullets, button, note, p, row, screen, section, stack, text_button, title},
    people,
};
use crate::{
    app::Msg,
    check::{Answer, MEDICINES},
    guide::quick::{self, Group, QUICK, Question},
    words::{Text, t},
};

pub fn view(ctx: &Ctx) -> El {
    let head = stack().add(title(ctx, "lc-h2", ctx.t(t::QUICK_TITLE))).maybe(people::whose(ctx)).add(p(
        ctx,
        "",
        t::QUICK_LEAD,
    ));
    let done = el("div", "lc-end").add(text_button(ctx, "lc-btn is-wide", Msg::WentBack, t::QUICK_DONE));
    screen(ctx, true).add(head).each(QUICK.iter().map(|one| group(ctx, one))).add(done)
}

fn group(ctx: &Ctx, group: &'static Group) -> El {
    let all = quick::is_none(&ctx.model.quick(), group);
    let none = chip(ctx, Msg::QuickNone(group), t::QUICK_NONE, all);
    section(ctx, group.text).each(group.questions.iter().map(|one| question(ctx, one))).add(row().add(none))
}

fn question(ctx: &Ctx, asked: &'static Question) -> El {
    let given = quick::given(&ctx.model.quick(), asked);
    let ways = [(Answer::Yes, t::QUICK_YES), (Answer::No, t::QUICK_NO), (Answer::NotSure, t::QUICK_NOT_SURE)];
    let ways = row().each(
        ways.into_iter()
            .map(|(answer, text)| chip(ctx, Msg::QuickAnswered(asked, answer), text, given == Some(answer))),
    );
    // These two are the only questions with more to say.
    let which = (asked.id == "meds").then(|| which(ctx));
    let today = (asked.id == "clot" && given == Some(Answer::Yes)).then(|| {
        let check = text_button(ctx, "lc-link", Msg::CheckBegun, t::EASED_CHECK);
        note(stack().add(p(ctx, "", t::QUICK_CLOT_NOTE)).add(check))
    });
    el("fieldset", "lc-stack is-tight")
        .is("data-quick", asked.id)
        .add(el("legend", "lc-h4").text(ctx.t(asked.text)))
        .maybe(asked.help.map(|help| p(ctx, "lc-small lc-soft", help)))
        .maybe(which)
        .add(ways)
        .maybe(today)
}

fn chip(ctx: &Ctx, msg: Msg, text: Text, on: bool) -> El {
    button(ctx, "lc-chip", msg).is("aria-pressed", if on { "true" } else { "false" }).text(ctx.t(text))
}

/// The medicines that are meant, by name: a no is a no to all of them.
fn which(ctx: &Ctx) -> El {
    let head = el("summary", "").add(icon(Icon::Down)).text(ctx.t(t::QUICK_MEDS_WHICH));
    let meant = MEDICINES.iter().filter(|medicine| quick::is_meant(medicine));
    el("details", "").add(head).add(bullets(meant.map(|medicine| ctx.t(medicine.name))))
}
