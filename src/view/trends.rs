//! What changed: nights in weeks, months or quarters as bars, each with a sentence and a table that say the same; what
//! comes more often; and the nights before and after a change.

use super::{
    Ctx,
    el::{El, el},
    parts::{button, fold, p, row, screen, section, stack, text_button, title},
    people,
};
use crate::{
    app::{Msg, Screen, TrendMsg},
    check::Medicine,
    diary::{
        By, LENGTHS, Scale, Span,
        change::{Change, Comparison, ENOUGH, Half, Verdict, What},
        option,
        patterns::{NIGHTS, Of, Pattern},
    },
    guide::Measure,
    words::{Text, t},
};

pub fn view(ctx: &Ctx) -> El {
    let model = ctx.model;
    let mut cuts = el("div", "lc-chips");
    for (by, name) in [(By::Week, t::TRENDS_WEEK), (By::Month, t::TRENDS_MONTH), (By::Quarter, t::TRENDS_QUARTER)] {
        cuts = cuts.add(chip(ctx, TrendMsg::Cut(by), model.trend_cut() == by, ctx.t(name)));
    }
    let (all, spans) = model.trends();
    let head = stack().add(title(ctx, "lc-h2", ctx.t(t::TRENDS_TITLE))).maybe(people::whose(ctx)).add(cuts);
    let page = screen(ctx, true).add(head);
    let page = match all.filter(|all| all.recorded > 0) {
        Some(all) => charts(ctx, page, &all, &spans),
        None => page.add(p(ctx, "", t::TRENDS_EMPTY)),
    };
    page.add(patterns(ctx)).add(versus(ctx)).add(row().add(text_button(
        ctx,
        "lc-btn is-line",
        Msg::Opened(Screen::Doctor),
        t::DOCTOR_TITLE,
    )))
}

fn chip(ctx: &Ctx, msg: TrendMsg, on: bool, words: &str) -> El {
    button(ctx, "lc-chip", Msg::Trend(msg)).is("aria-pressed", if on { "true" } else { "false" }).text(words)
}

/// Cramps in seven recorded nights, in tenths; none where nothing was recorded.
fn a_week(span: &Span) -> Option<u32> {
    span.cramps.saturating_mul(70).checked_div(span.recorded)
}

fn charts(ctx: &Ctx, page: El, all: &Span, spans: &[Span]) -> El {
    let nights =
        ctx.words.numbers(t::TRENDS_NIGHTS, &[("with", all.with), ("recorded", all.recorded), ("cramps", all.cramps)]);
    let page = page.add(chart(ctx, t::TRENDS_CRAMPS, &nights, spans, &a_week));
    let page = match all.pain.mean() {
        Some(mean) => {
            let (told, most) = (all.pain.told.to_string(), all.pain.most.to_string());
            let said = [("n", &*told), ("mean", &ctx.words.tenths(mean)), ("most", &most)];
            let said = ctx.words.fill(t::TRENDS_PAIN_SAID, &said);
            page.add(chart(ctx, t::TRENDS_PAIN, &said, spans, &|span| span.pain.mean()))
        }
        None => page,
    };
    let lengths = LENGTHS.iter().zip(all.lengths).map(|((_, text), count)| (ctx.t(*text), count));
    let sides = [t::TELL_LEFT, t::TELL_RIGHT, t::TELL_BOTH].into_iter().zip(all.sides);
    let sides = sides.map(|(text, count)| (ctx.t(text), count));
    if all.cramps == 0 {
        return page.add(table(ctx, spans));
    }
    let shares = el("div", "lc-beside")
        .maybe(shares(ctx, t::TRENDS_LENGTH, lengths.collect()))
        .maybe(shares(ctx, t::TRENDS_SIDE, sides.collect()))
        .maybe(hours(ctx, all));
    page.add(section(ctx, t::TRENDS_MORE).add(shares)).add(table(ctx, spans))
}

/// Bars, the earliest first, with their sentence. Where nothing is known there is none.
fn chart(ctx: &Ctx, name: Text, said: &str, spans: &[Span], value: &dyn Fn(&Span) -> Option<u32>) -> El {
    let mut values: Vec<Option<u32>> = spans.iter().map(value).collect();
    values.reverse();
    let ends = [spans.last(), spans.first()].into_iter().flatten();
    let ends = ends.map(|span| el("span", "").text(&ctx.words.date(span.from.year, span.from.month, span.from.day)));
    section(ctx, name).add(bars(&values)).add(el("div", "lc-ends").each(ends)).add(el("p", "").text(said))
}

/// Hidden from those who listen: a sentence with the same numbers stands beside each.
fn bars(values: &[Option<u32>]) -> El {
    let most = values.iter().flatten().copied().max().unwrap_or(0).max(1);
    let width = values.len().saturating_mul(10);
    let mut svg = el("svg", "lc-bars")
        .has("viewBox", &["0 0 ", &width.to_string(), " 50"].concat())
        .is("preserveAspectRatio", "none")
        .is("aria-hidden", "true");
    let mut left = 1_u32;
    for value in values {
        // A line on the ground is none in nights that were written down; where none was, there is nothing.
        if let Some(value) = value {
            let height = (value.saturating_mul(47) / most).saturating_add(1).to_string();
            let path = ["M", &left.to_string(), " 50v-", &height, "h8v", &height, "z"].concat();
            svg = svg.add(el("path", "").has("d", &path));
        }
        left = left.saturating_add(10);
    }
    svg
}

/// Of so many, so many each: a bar for each, with its words below it, and the same as a sentence.
fn shares(ctx: &Ctx, name: Text, counts: Vec<(&str, u32)>) -> Option<El> {
    let values: Vec<Option<u32>> = counts.iter().map(|(_, count)| Some(*count)).collect();
    let said: Vec<String> = counts.iter().map(|(words, count)| [words, ": ", &count.to_string()].concat()).collect();
    let ends = el("div", "lc-names").each(counts.iter().map(|(words, _)| el("span", "").text(words)));
    let head = ctx.heading(2, "lc-h4").text(ctx.t(name));
    let said = said.join("; ");
    let any = counts.iter().any(|(_, count)| *count > 0);
    any.then(|| stack().add(head).add(bars(&values)).add(ends).add(el("p", "lc-small").text(&said)))
}

/// Cramps by the hour of the night, from noon to noon.
fn hours(ctx: &Ctx, all: &Span) -> Option<El> {
    let most = all.hours.iter().copied().max().filter(|most| *most > 0)?;
    let at = all.hours.iter().position(|count| *count == most).and_then(|at| u8::try_from(at).ok()).unwrap_or(0);
    let hour = ctx.words.time(at.saturating_add(12) % 24, 0);
    let said = ctx.words.fill(t::TRENDS_HOURS_SAID, &[("time", &hour), ("n", &most.to_string())]);
    let values: Vec<Option<u32>> = all.hours.iter().map(|count| Some(*count)).collect();
    let noon = || el("span", "").text(&ctx.words.time(12, 0));
    let ends = el("div", "lc-ends").add(noon()).add(el("span", "").text(&ctx.words.time(0, 0))).add(noon());
    let head = ctx.heading(2, "lc-h4").text(ctx.t(t::TRENDS_HOURS));
    Some(stack().add(head).add(bars(&values)).add(ends).add(el("p", "").text(&said)))
}

/// All numbers of the bars, the earliest first.
fn table(ctx: &Ctx, spans: &[Span]) -> El {
    let mut head = el("tr", "");
    for name in ctx.words.list(t::TRENDS_COLUMNS) {
        head = head.add(el("th", "").is("scope", "col").text(name));
    }
    let worst = |scale: Scale| if scale.told > 0 { scale.most.to_string() } else { "–".to_owned() };
    let rows = spans.iter().rev().map(|span| {
        let from = ctx.words.short_date(span.from.month, span.from.day);
        let counts = [span.recorded, span.with, span.cramps].map(|count| ctx.words.number(count));
        let row = el("tr", "").add(el("th", "").is("scope", "row").text(&from));
        row.each(counts.iter().map(|count| el("td", "").text(count))).add(el("td", "").text(&worst(span.pain)))
    });
    let table = el("table", "").add(el("thead", "").add(head)).add(el("tbody", "").each(rows));
    fold(ctx, t::TRENDS_TABLE, el("div", "lc-paper").add(table))
}

/// What comes more often, with its counts, and what could be chance.
fn patterns(ctx: &Ctx) -> El {
    let found = ctx.model.patterns();
    let part = section(ctx, t::TRENDS_PATTERNS);
    if found.recorded < NIGHTS {
        let said = ctx.words.numbers(t::TRENDS_FEW, &[("n", found.recorded), ("least", NIGHTS)]);
        return part.add(el("p", "").is("data-patterns", "few").text(&said));
    }
    let said = found.list.iter().filter(|pattern| pattern.said).count();
    let lead = if said > 0 { t::TRENDS_SAID } else { t::TRENDS_CHANCE };
    let mut list = el("ul", "lc-bul");
    // What is said first, then what may be chance.
    for wanted in [true, false] {
        for pattern in found.list.iter().filter(|pattern| pattern.said == wanted && pattern.count > 0) {
            let line = el("li", "").is("data-said", if wanted { "yes" } else { "no" }).text(&counted(ctx, pattern));
            list = list.add(if wanted || said == 0 { line } else { line.text(" ").text(ctx.t(t::TRENDS_CHANCE_TOO)) });
        }
    }
    part.add(p(ctx, "", lead)).add(list)
}

/// What was counted, in words.
fn counted(ctx: &Ctx, pattern: &Pattern) -> String {
    let what = match pattern.of {
        Of::Side("l") => ctx.t(t::TELL_LEFT).to_owned(),
        Of::Side(_) => ctx.t(t::TELL_RIGHT).to_owned(),
        Of::Hours(from) => {
            let [from, to] = [from, from.saturating_add(2) % 24].map(|hour| ctx.words.time(hour, 0));
            ctx.words.fill(t::TRENDS_BAND, &[("from", &from), ("to", &to)])
        }
        Of::Part(id) => option("part", id).map_or("", |text| ctx.t(text)).to_owned(),
        Of::Measure(id) => Measure::by_id(id).map_or("", |measure| ctx.t(measure.name)).to_owned(),
    };
    let (count, all) = (pattern.count.to_string(), pattern.all.to_string());
    let mut values = vec![("what", what.as_str()), ("n", count.as_str()), ("all", all.as_str())];
    let Some((other, others)) = pattern.without else { return ctx.words.fill(t::TRENDS_COUNT, &values) };
    let (other, others) = (other.to_string(), others.to_string());
    values.extend([("other", other.as_str()), ("others", others.as_str())]);
    ctx.words.fill(t::TRENDS_COUNT_WITH, &values)
}

/// The nights before and after a change.
fn versus(ctx: &Ctx) -> El {
    let changes = ctx.model.changes();
    let part = section(ctx, t::TRENDS_VERSUS).add(p(ctx, "", t::TRENDS_VERSUS_LEAD));
    if changes.is_empty() {
        return part.add(p(ctx, "lc-soft", t::TRENDS_NO_CHANGE));
    }
    let mut chips = el("div", "lc-chips");
    for (place, change) in changes.iter().enumerate() {
        chips =
            chips.add(chip(ctx, TrendMsg::Compared(place), ctx.model.compared() == Some(place), &named(ctx, change)));
    }
    part.add(chips).maybe(ctx.model.comparison().map(|(found, beside)| compared(ctx, &found, beside)))
}

fn named(ctx: &Ctx, change: &Change) -> String {
    let medicine = |name| Medicine::by_id(name).map_or(name, |known| ctx.t(known.name)).to_owned();
    let (text, what) = match change.what {
        What::Measure(id) => (t::TRENDS_BEGUN, Measure::by_id(id).map_or("", |measure| ctx.t(measure.name)).to_owned()),
        What::Begun(name) => (t::TRENDS_BEGUN, medicine(name)),
        What::Stopped(name) => (t::TRENDS_STOPPED, medicine(name)),
        What::Dose(name, _) => (t::TRENDS_DOSE, medicine(name)),
    };
    let day = ctx.words.short_date(change.evening.month, change.evening.day);
    ctx.words.fill(text, &[("what", &what), ("date", &day)])
}

fn compared(ctx: &Ctx, found: &Comparison, beside: usize) -> El {
    let half = |text: Text, half: &Half| {
        let numbers = [("with", half.with()), ("recorded", half.recorded()), ("cramps", half.cramps())];
        el("li", "").text(&ctx.words.numbers(text, &numbers))
    };
    let counts = el("ul", "lc-bul").add(half(t::TRENDS_BEFORE, &found.before)).add(half(t::TRENDS_AFTER, &found.after));
    let (id, text) = match found.verdict {
        Verdict::TooFew if found.left > 0 => ("wait", t::TRENDS_WAIT),
        Verdict::TooFew => ("few", t::TRENDS_TOO_FEW),
        Verdict::CouldBeChance => ("chance", t::TRENDS_COULD_BE),
        Verdict::Fewer => ("fewer", t::TRENDS_FEWER),
        Verdict::More => ("more", t::TRENDS_MORE_AFTER),
    };
    let said = ctx.words.numbers(text, &[("n", found.left), ("least", ENOUGH)]);
    // Where all nights of a side are alike there is no width that would say anything.
    let range = found.shift().and_then(|shift| shift.range).filter(|(low, high)| low < high).map(|(low, high)| {
        let values = [("low", &*number(ctx, low)), ("high", &number(ctx, high))];
        el("p", "lc-small").text(&ctx.words.fill(t::TRENDS_RANGE, &values))
    });
    let others = (beside > 0).then(|| p(ctx, "lc-small", t::TRENDS_BESIDE));
    stack().is("data-versus", id).add(el("p", "lc-h4").text(&said)).add(counts).maybe(range).maybe(others).add(p(
        ctx,
        "lc-small lc-soft",
        t::TRENDS_CAUTION,
    ))
}

/// A difference with its sign, to a tenth.
fn number(ctx: &Ctx, by: f64) -> String {
    let tenths = (by.abs() * 10.0).round();
    let sign = if tenths < 0.5 {
        ""
    } else if by < 0.0 {
        "−"
    } else {
        "+"
    };
    // No night has more than some tens of cramps.
    let mut whole = 0_u32;
    let mut left = tenths;
    while left > 0.5 && whole < 999 {
        whole = whole.saturating_add(1);
        left -= 1.0;
    }
    [sign, &ctx.words.tenths(whole)].concat()
}
