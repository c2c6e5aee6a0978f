//! The start screen: the emergency line, one door that glows, three that wait.

use super::{
    Ctx,
    el::{El, el},
    figure::figure,
    icons::{Icon, big_icon, icon, mark},
    parts::{button, icon_button, keep_line, slot, sos, stack, title},
    people, tell,
};
use crate::{
    app::{Keeping, Mode, Msg, Screen},
    words::{Text, t},
};

pub fn view(ctx: &Ctx, root: El) -> El {
    let (check, check_more) = match ctx.model.config.mode {
        Mode::Full if ctx.model.left_open(ctx.model.clock).is_some() => (t::START_CHECK, t::START_CHECK_OPEN),
        Mode::Full => (t::START_CHECK, t::START_CHECK_MORE),
        Mode::Information => (t::START_INFO_CHECK, t::START_INFO_CHECK_MORE),
    };
    let words = el("span", "lc-now-words")
        .add(el("strong", "").text(ctx.t(t::START_NOW)))
        .add(el("span", "").text(ctx.t(t::START_NOW_MORE)))
        .add(big_icon(Icon::Next));
    let now = button(ctx, "lc-now", Msg::CrampBegun)
        .is("data-theme", "night")
        // The door is called by what it does; how it is done stands behind it.
        .add(figure(ctx, t::FIGURE_CALF_TOWEL, t::FIGURE_ALT_CALF_TOWEL, "lc-fig").is("aria-hidden", "true"))
        .add(words);
    let doors = el("ul", "lc-doors")
        .is("part", "doors")
        .add(door(ctx, Msg::CheckBegun, Icon::Checklist, check, check_more))
        .add(door(ctx, Msg::Opened(Screen::Guide), Icon::Stretch, t::START_GUIDE, t::START_GUIDE_MORE))
        .add(door(ctx, Msg::Opened(Screen::Diary), Icon::Diary, t::START_DIARY, t::START_DIARY_MORE));
    let foot = el("div", "lc-foot lc-push")
        .is("part", "foot")
        .add(el("span", "lc-row").add(icon(Icon::Lock)).text(ctx.t(t::UI_STAYS)))
        .add(sizes(ctx))
        .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Settings), Icon::Sliders, t::START_SETTINGS));
    // Said here only where the browser or a newer version keeps us from keeping.
    let warns = matches!(ctx.model.keeping(), Keeping::Closed | Keeping::ReadOnly);
    let head = stack().add(el("p", "lc-mark").add(mark()).text(ctx.t(t::UI_NAME))).add(title(
        ctx,
        "lc-h2",
        ctx.t(t::START_TITLE),
    ));
    root.add(sos(ctx)).add(
        el("div", "lc-screen")
            .add(head.maybe(people::whose(ctx)))
            .add(slot("intro"))
            .maybe(tell::due(ctx))
            .add(now)
            .add(doors)
            .maybe(warns.then(|| keep_line(ctx)))
            .add(foot),
    )
}

fn door(ctx: &Ctx, msg: Msg, sign: Icon, name: Text, more: Text) -> El {
    let words = el("span", "").add(el("strong", "").text(ctx.t(name))).add(el("span", "").text(ctx.t(more)));
    el("li", "").add(button(ctx, "lc-door", msg).add(big_icon(sign)).add(words).add(icon(Icon::Next)))
}

/// The three text sizes.
pub fn sizes(ctx: &Ctx) -> El {
    let steps = [(0, "A", "", t::UI_SIZE_A), (1, "A+", "a2", t::UI_SIZE_B), (2, "A++", "a3", t::UI_SIZE_C)];
    let group = el("span", "lc-sizes").is("role", "group").has("aria-label", ctx.t(t::UI_TEXT_SIZE));
    group.each(steps.into_iter().map(|(size, sign, class, says)| {
        let pressed = if ctx.model.setting.size == size { "true" } else { "false" };
        button(ctx, class, Msg::SizeChosen(size)).has("aria-label", ctx.t(says)).is("aria-pressed", pressed).text(sign)
    }))
}
