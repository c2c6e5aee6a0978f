//! What stands behind a result: what would change it, what else feels like this, what to talk about and to ask.

use super::{
    Ctx,
    el::{El, el},
    parts::{bullets, fold, p, section, stack, text_button},
    result::{cite, listed},
};
use crate::{
    app::{Msg, Verdict, headline},
    check::{Advice, Topic, explain::Change},
    words::{Text, t},
};

/// What would change this advice, the nearest levels.
pub fn flips(ctx: &Ctx, verdict: &Verdict) -> Option<El> {
    let groups = verdict.flip_groups();
    groups.first()?;
    let parts = groups.into_iter().map(|group| {
        let text = match (group.holds, group.flips.first().map_or(0, |flip| flip.changes.len())) {
            (true, _) => t::RESULT_FLIP_UP,
            (false, 1) => t::RESULT_FLIP_DOWN,
            (false, _) => t::RESULT_FLIP_ALL,
        };
        let said = |change: &Change| match change.part {
            Some(part) => [ctx.t(part), ctx.t(change.text)].join(" "),
            None => ctx.t(change.text).to_owned(),
        };
        let lines: Vec<String> = group.flips.iter().flat_map(|flip| flip.changes.iter().map(said)).collect();
        let head = ctx.words.fill(text, &[("advice", ctx.t(headline(group.urgency, group.within)))]);
        let part = stack().is("data-flip", group.urgency.id());
        part.add(el("p", "").text(&head)).add(bullets(lines.iter().map(String::as_str)))
    });
    Some(fold(ctx, t::RESULT_FLIPS, stack().each(parts)))
}

/// What can be taken for a cramp, where some answers fit it.
pub fn alike(ctx: &Ctx, verdict: &Verdict) -> Option<El> {
    verdict.alike.first()?;
    let rows = verdict.alike.iter().map(|alike| {
        el("li", "").is("data-alike", alike.id).add(p(ctx, "", alike.text)).add(cite(ctx, "", alike.sources))
    });
    let part = stack().add(p(ctx, "", t::RESULT_ALIKE_LEAD)).add(el("ul", "lc-lines lc-why-list").each(rows));
    Some(fold(ctx, t::RESULT_ALIKE, part))
}

/// Medicines that are worth a review: never to be stopped. What holds for several is said once.
pub fn medicines(ctx: &Ctx, verdict: &Verdict) -> Option<El> {
    let common = verdict.medicines.first()?.advice.texts().first().copied();
    let rows = Advice::ALL.into_iter().filter_map(|advice| {
        let own: Vec<&str> = verdict
            .medicines
            .iter()
            .filter(|medicine| medicine.advice == advice)
            .map(|medicine| ctx.t(medicine.name))
            .collect();
        own.first()?;
        let more = advice.texts().iter().filter(|text| Some(**text) != common).map(|text| p(ctx, "", *text));
        Some(el("li", "").add(el("strong", "").text(&ctx.words.join(&own))).each(more))
    });
    let rows = el("ul", "lc-lines lc-why-list").each(rows);
    Some(section(ctx, t::RESULT_MEDICINES).maybe(common.map(|text| p(ctx, "", text))).add(rows))
}

/// At most three topics, in the order of the alphabet.
pub fn topics(ctx: &Ctx, verdict: &Verdict) -> Option<El> {
    let mut topics: Vec<Topic> = verdict.topics.clone();
    // Three at most: an exchange sort by hand ships a tenth of what a stable sort does.
    for end in (1..topics.len()).rev() {
        for at in 0..end {
            let pair = |place: usize| topics.get(place).map(|topic| ctx.t(topic.text()));
            if pair(at) > pair(at.saturating_add(1)) {
                topics.swap(at, at.saturating_add(1));
            }
        }
    }
    let topics: Vec<Text> = topics.into_iter().map(Topic::text).collect();
    listed(ctx, t::RESULT_TOPICS, t::RESULT_TOPICS_LEAD, &topics)
}

/// Questions to take along: ours to tick, and the reader's own.
pub fn questions(ctx: &Ctx, verdict: &Verdict) -> El {
    let chosen: Vec<String> = ctx.model.questions().map(|(_, question)| question.text).collect();
    let box_for = |text: &str| {
        let native = el("input", "")
            .is("type", "checkbox")
            .is("autocomplete", "off")
            .checked(chosen.iter().any(|own| own == text))
            .sends(ctx, Msg::QuestionPicked(text.to_owned()));
        el("label", "lc-opt").key(text).add(native).add(el("span", "").text(text))
    };
    let ours: Vec<&str> = verdict.questions.iter().map(|text| ctx.t(*text)).collect();
    let own = chosen.iter().map(String::as_str).filter(|text| !ours.contains(text));
    let rows = el("div", "lc-opts").each(ours.iter().copied().chain(own).map(box_for));
    let field = el("input", "")
        .is("type", "text")
        .is("autocomplete", "off")
        .is("maxlength", "200")
        .value(&ctx.model.typed)
        .types(ctx, "own");
    let field = el("label", "lc-field").text(ctx.t(t::RESULT_QUESTION_OWN)).add(el("span", "lc-input").add(field));
    let add = text_button(ctx, "lc-btn is-line", Msg::QuestionAdded, t::RESULT_QUESTION_ADD);
    stack().add(p(ctx, "", t::RESULT_QUESTIONS_LEAD)).add(rows).add(field).add(add)
}
