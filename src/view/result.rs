//! The result: what to do and how soon, then why, then what it rests on.

use super::{
    Ctx,
    el::{El, el},
    explain,
    icons::{Icon, icon},
    parts::{
        bullet_list, bullets, call_button, dial, disclaimer, fold, icon_button, keep_line, level, level_badge,
        or_local, p, row, safety_net, screen, section, slot, stack, text_button, title,
    },
};
use crate::{
    app::{Keeping, Msg, Screen, Verdict, headline},
    check::{Rule, Urgency},
    diary::CheckDone,
    words::{Source, Text, t},
};

/// The result of the check that was just done.
pub fn fresh(ctx: &Ctx) -> Option<El> {
    let verdict = ctx.model.verdict.as_ref()?;
    if verdict.urgency == Urgency::Emergency {
        return Some(emergency(ctx, verdict));
    }
    let page = el("div", "lc-screen").add(head(ctx, verdict));
    Some(ways(ctx, verdict, body(ctx, verdict, page, Some(keep_line(ctx)))))
}

/// A result from the history, as it was on its day.
pub fn saved(ctx: &Ctx, name: &str) -> El {
    let page = screen(ctx, true);
    let record = ctx.model.entry(name);
    let (Some(record), Some(done)) = (record, record.and_then(|r| r.data()).and_then(CheckDone::read)) else {
        return page.add(title(ctx, "lc-h2", ctx.t(t::DIARY_EMPTY)));
    };
    let verdict = Verdict::saved(&done);
    let date = ctx.words.date(record.at.year, record.at.month, record.at.day);
    let note = el("p", "lc-small lc-soft")
        .text(&ctx.words.fill(t::DIARY_SAVED_ON, &[("date", &date)]))
        .then(ctx.t(t::DIARY_SAVED_NOTE));
    body(ctx, &verdict, page.add(head(ctx, &verdict)).add(note), None)
}

/// Marks an element with a result, for tests.
fn marked(root: El, verdict: &Verdict) -> El {
    root.is("data-level", verdict.urgency.id()).is("data-within", verdict.within.id())
}

/// The emergency card: nothing competes with the call.
fn emergency(ctx: &Ctx, verdict: &Verdict) -> El {
    let number = ctx.model.region().emergency;
    let words = if number.is_empty() {
        ctx.t(t::RESULT_EMERGENCY_GENERIC).to_owned()
    } else {
        ctx.words.fill(t::RESULT_EMERGENCY, &[("call", &ctx.words.fill(t::UI_CALL, &[("number", number)]))])
    };
    // The first reason is read out; the others are on the record, and only their ids stand here for tests.
    let mut rules = verdict.rules.iter();
    let why = rules.next().map(|(rule, _)| said(ctx, "lc-lead", rule).is("data-rule", rule.id));
    let others = rules.map(|(rule, _)| el("span", "").is("hidden", "").is("data-rule", rule.id));
    // A number of another country is worse than none.
    let country = text_button(ctx, "lc-inline", Msg::Opened(Screen::Settings), t::UI_CHANGE_COUNTRY);
    let card = el("div", "lc-stack is-loose")
        .add(level_badge(ctx, verdict.urgency))
        .add(title(ctx, "lc-h1", &words))
        .maybe((!number.is_empty()).then(|| call_button(ctx, "lc-btn is-wide is-tall")))
        .maybe((!number.is_empty()).then(|| el("p", "").text(or_local(ctx)).text(" ").add(country)))
        .add(stack().maybe(why).add(p(ctx, "lc-lead", t::RESULT_EMERGENCY_LEAD)))
        .each(others);
    // No question here, only a way to keep it: nothing may stand between the reader and the call.
    let keep =
        (ctx.model.keeping() == Keeping::Ask).then(|| text_button(ctx, "lc-link", Msg::KeepChosen(true), t::KEEP_YES));
    let change = text_button(ctx, "lc-link", Msg::WentBack, t::RESULT_EMERGENCY_CHANGE);
    let below = el("div", "lc-push lc-small lc-stack").maybe(keep).add(change);
    marked(el("div", "lc-screen lc-alarm"), verdict).add(card).add(below)
}

fn head(ctx: &Ctx, verdict: &Verdict) -> El {
    let region = ctx.model.region();
    let lead = match verdict.urgency {
        Urgency::Emergency | Urgency::Urgent => ctx.t(region.urgent_words).to_owned(),
        Urgency::Doctor => ctx.words.fill(t::RESULT_DOCTOR_LEAD, &[("doctor", ctx.t(region.routine_words))]),
        Urgency::Pharmacist => ctx.t(t::RESULT_PHARMACIST_LEAD).to_owned(),
        Urgency::SelfCare => ctx.t(t::RESULT_SELF_CARE_LEAD).to_owned(),
    };
    // The one solid button does what the headline says.
    let act = match (verdict.urgency, region.urgent) {
        (Urgency::Urgent, number) if !number.is_empty() => {
            let link = dial(el("a", "lc-btn is-wide"), number).add(icon(Icon::Phone));
            Some(link.text(&ctx.words.fill(t::UI_CALL, &[("number", number)])))
        }
        (Urgency::SelfCare, _) => Some(text_button(ctx, "lc-btn is-wide", Msg::Opened(Screen::Guide), t::RESULT_GUIDE)),
        _ => None,
    };
    let was = ctx.model.was.filter(|_| ctx.model.screen == Screen::Result).map(|(urgency, within)| {
        let text = if (urgency, within) == (verdict.urgency, verdict.within) { t::RESULT_SAME } else { t::RESULT_WAS };
        let line = ctx.words.fill(text, &[("advice", ctx.t(headline(urgency, within)))]);
        el("p", "lc-small").is("data-was", urgency.id()).text(&line)
    });
    let (_, look, _) = level(verdict.urgency);
    marked(el("div", "lc-verdict has-act"), verdict)
        .is("data-look", look)
        .add(level_badge(ctx, verdict.urgency))
        .add(title(ctx, "lc-h2", ctx.t(headline(verdict.urgency, verdict.within))))
        .add(el("p", "lc-lead").text(&lead))
        .maybe(act.map(|act| stack().add(act)))
        .maybe(was)
}

/// Whether it is kept is asked after what to do, why, and when to get help: those come first.
fn body(ctx: &Ctx, verdict: &Verdict, page: El, keep: Option<El>) -> El {
    let name = verdict.name.map(|text| p(ctx, "", text));
    let why = section(ctx, t::RESULT_WHY)
        .add(
            el("ul", "lc-lines lc-why-list")
                .each(verdict.rules.iter().map(|(rule, answers)| reason(ctx, rule, answers))),
        )
        .maybe(name);
    let until = (verdict.urgency >= Urgency::Pharmacist)
        .then(|| section(ctx, t::RESULT_UNTIL).add(bullet_list(ctx, t::RESULT_UNTIL_STEPS)));
    let unclear = listed(ctx, t::RESULT_UNCLEAR, t::RESULT_UNCLEAR_LEAD, &verdict.unclear);
    // For whoever wants to know more: closed, so that the page stays one that is read to its end.
    let denied = bullets(verdict.negatives.iter().map(|text| ctx.t(*text)));
    let more = el("div", "lc-stack")
        .maybe(explain::flips(ctx, verdict))
        .maybe(explain::alike(ctx, verdict))
        .add(fold(ctx, t::RESULT_QUESTIONS, explain::questions(ctx, verdict)))
        .maybe((!verdict.negatives.is_empty()).then(|| fold(ctx, t::RESULT_NEGATIVES, denied)));
    page.add(why)
        .maybe(until)
        .add(safety_net(ctx, verdict.urgency))
        .add(slot("contact"))
        .maybe(keep)
        .add(seven(ctx, verdict))
        .maybe(unclear)
        .maybe(explain::medicines(ctx, verdict))
        .maybe(explain::topics(ctx, verdict))
        .add(more)
        .add(disclaimer(ctx))
}

/// A part of the page that is a list, if there is anything in it.
pub fn listed(ctx: &Ctx, head: Text, lead: Text, items: &[Text]) -> Option<El> {
    let list = bullets(items.iter().map(|text| ctx.t(*text)));
    (!items.is_empty()).then(|| section(ctx, head).add(p(ctx, "", lead)).add(list))
}

fn reason(ctx: &Ctx, rule: &'static Rule, answers: &[Text]) -> El {
    let because = (!answers.is_empty()).then(|| {
        el("div", "lc-small lc-soft")
            .add(p(ctx, "", t::RESULT_BECAUSE))
            .add(bullets(answers.iter().map(|text| ctx.t(*text))))
    });
    el("li", "").is("data-rule", rule.id).add(said(ctx, "", rule)).maybe(because).add(cite(
        ctx,
        &ctx.words.fill(t::RESULT_RULE, &[("id", rule.id)]),
        rule.sources,
    ))
}

/// A rule's reason, with the region's own word for the place where emergencies are seen.
fn said(ctx: &Ctx, class: &'static str, rule: &Rule) -> El {
    let hospital = ctx.t(ctx.model.region().hospital_words);
    el("p", class).text(&ctx.words.fill(rule.reason, &[("hospital", hospital)]))
}

/// Where a statement comes from, opening in place.
pub fn cite(ctx: &Ctx, name: &str, sources: &'static [Source]) -> El {
    let count = u32::try_from(sources.len()).unwrap_or(0);
    let list = bullets(sources.iter().filter_map(|source| source.text()).map(|text| ctx.t(text)));
    let list = if count == 0 { list.add(el("li", "").text(ctx.t(t::RESULT_NO_SOURCE))) } else { list };
    let head = el("summary", "lc-cite").add(icon(Icon::Down)).text(name);
    let head = if name.is_empty() { head } else { head.text(" · ") };
    let head = match count {
        0 => head.text(ctx.t(t::RESULT_OWN)),
        _ => head.text(&ctx.words.count(t::RESULT_SOURCES, count, &[])),
    };
    el("details", "").add(head).add(el("div", "lc-sources").add(list))
}

fn seven(ctx: &Ctx, verdict: &Verdict) -> El {
    let yes = u32::try_from(verdict.seven.len()).unwrap_or(0);
    let lead = match yes {
        0 => ctx.t(t::RESULT_SEVEN_NONE).to_owned(),
        _ => ctx.words.count(t::RESULT_SEVEN_YES, yes, &[]),
    };
    let questions =
        verdict.seven.iter().map(|number| ctx.words.nth(t::SEVEN_QUESTIONS, usize::from(number.saturating_sub(1))));
    section(ctx, t::RESULT_SEVEN).add(el("p", "").text(&lead)).add(bullets(questions))
}

/// Where to go from here. Nothing that could be taken for "wait and try" stands under an urgent result.
fn ways(ctx: &Ctx, verdict: &Verdict, page: El) -> El {
    let guide = (verdict.urgency < Urgency::Urgent)
        .then(|| icon_button(ctx, "lc-link", Msg::Opened(Screen::Guide), Icon::Stretch, t::RESULT_GUIDE));
    page.add(
        row()
            .maybe(guide)
            .add(icon_button(ctx, "lc-link", Msg::WentBack, Icon::Back, t::RESULT_BACK))
            .add(icon_button(ctx, "lc-link", Msg::Opened(Screen::Diary), Icon::Diary, t::RESULT_DIARY))
            .add(icon_button(ctx, "lc-link", Msg::CheckBegun, Icon::Checklist, t::RESULT_AGAIN))
            .add(text_button(ctx, "lc-link", Msg::WentHome, t::UI_HOME)),
    )
}
