//! A reader's act as a short code, on every control (`data-m`), in the shell's queue and in tests. Words on a
//! button can change; its code can't.

use super::{DoctorMsg, Msg, NightMsg, PeopleMsg, PlanMsg, SafeMsg, Screen, TakingMsg, TrendMsg};
use crate::{check, guide::quick, words::Region};

impl Msg {
    /// The message with a code; `None` for an unknown one.
    #[must_use]
    pub fn parse(code: &str) -> Option<Msg> {
        let (name, rest) = code.split_once(':').unwrap_or((code, ""));
        let question = |id: &str| check::Screen::by_id(id).map(|screen| screen.id);
        match name {
            "open" => match rest {
                "now" => Some(Msg::CrampBegun),
                "check" => Some(Msg::CheckBegun),
                other => Screen::parse(other).map(Msg::Opened),
            },
            // The door that the publisher opened: nobody has pressed it.
            "start" if rest == "now" => Some(Msg::CrampShown),
            "start" => Msg::parse(&["open:", rest].concat()),
            "now" => match rest {
                "next" => Some(Msg::NextStepAsked),
                "stopped" => Some(Msg::CrampStopped),
                _ => None,
            },
            "still" => Some(Msg::StillSaid(rest == "yes")),
            "lasted" => Some(Msg::LengthTold(super::telling::length_id(rest))),
            "later" => Some(Msg::LaterSaid(rest == "on")),
            "told" => Some(Msg::Told),
            "aloud" => Some(Msg::AloudSwitched),
            "back" => Some(Msg::WentBack),
            "home" => Some(Msg::WentHome),
            "pick" => Some(Msg::Picked(rest.to_owned())),
            "search" => Some(Msg::Searched(rest.to_owned())),
            "resume" => match rest {
                "on" => Some(Msg::CheckResumed),
                "new" => Some(Msg::CheckRenewed),
                _ => None,
            },
            "continue" => Some(Msg::Continued),
            "change" => question(rest).map(Msg::ChangeAsked),
            "finish" => Some(Msg::Confirmed),
            "question" => Some(Msg::QuestionPicked(rest.to_owned())),
            "own" => Some(Msg::QuestionTyped(rest.to_owned())),
            "add" => Some(Msg::QuestionAdded),
            "keep" => Some(Msg::KeepChosen(rest == "on")),
            "delete" => Some(Msg::Deleted(rest.to_owned())),
            "undo" => Some(Msg::DeleteUndone),
            "erase" => match rest {
                "ask" => Some(Msg::EraseAsked(true)),
                "no" => Some(Msg::EraseAsked(false)),
                "yes" => Some(Msg::EraseConfirmed),
                _ => None,
            },
            "backup" => Some(Msg::BackupAsked),
            "move" => Some(Msg::MovementSwitched),
            "size" => rest.parse().ok().filter(|size| *size <= 2).map(Msg::SizeChosen),
            "region" => Some(Msg::RegionChosen(Region::by_id(rest).id)),
            "night" => Some(Msg::NightSwitched),
            "quick" => match rest.split_once('=') {
                Some(("none", id)) => quick::QUICK.iter().find(|group| group.id == id).map(Msg::QuickNone),
                _ => quick::parse(rest).map(|(question, answer)| Msg::QuickAnswered(question, answer)),
            },
            "give" | "bring" | "table" | "log" => SafeMsg::parse(name, rest).map(Msg::Safe),
            "cut" | "versus" => TrendMsg::parse(name, rest).map(Msg::Trend),
            "quiet" | "slept" | "month" | "goto" | "grid" => NightMsg::parse(name, rest).map(Msg::Night),
            "span" | "first" | "last" | "part" | "scan" | "out" => DoctorMsg::parse(name, rest).map(Msg::Doctor),
            _ => PlanMsg::parse(name, rest)
                .map(Msg::Plan)
                .or_else(|| PeopleMsg::parse(name, rest).map(Msg::People))
                .or_else(|| TakingMsg::parse(name, rest).map(Msg::Taking)),
        }
    }

    /// The code of an act; empty for what is no act of a reader.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Msg::Opened(screen) => format!("open:{}", screen.code()),
            Msg::CheckBegun => "open:check".to_owned(),
            Msg::CheckResumed => "resume:on".to_owned(),
            Msg::CheckRenewed => "resume:new".to_owned(),
            Msg::CrampBegun => "open:now".to_owned(),
            Msg::NextStepAsked => "now:next".to_owned(),
            Msg::CrampShown => "start:now".to_owned(),
            Msg::CrampStopped => "now:stopped".to_owned(),
            Msg::StillSaid(going) => if *going { "still:yes" } else { "still:no" }.to_owned(),
            Msg::LengthTold(id) => ["lasted:", id].concat(),
            Msg::LaterSaid(ask) => if *ask { "later:on" } else { "later:off" }.to_owned(),
            Msg::Told => "told".to_owned(),
            Msg::AloudSwitched => "aloud".to_owned(),
            Msg::WentBack => "back".to_owned(),
            Msg::WentHome => "home".to_owned(),
            Msg::Picked(id) => format!("pick:{id}"),
            Msg::Searched(text) => format!("search:{text}"),
            Msg::Continued => "continue".to_owned(),
            Msg::ChangeAsked(id) => format!("change:{id}"),
            Msg::Confirmed => "finish".to_owned(),
            Msg::QuestionPicked(text) => format!("question:{text}"),
            Msg::QuestionTyped(text) => format!("own:{text}"),
            Msg::QuestionAdded => "add".to_owned(),
            Msg::KeepChosen(keep) => if *keep { "keep:on" } else { "keep:off" }.to_owned(),
            Msg::Deleted(name) => format!("delete:{name}"),
            Msg::DeleteUndone => "undo".to_owned(),
            Msg::EraseAsked(ask) => if *ask { "erase:ask" } else { "erase:no" }.to_owned(),
            Msg::EraseConfirmed => "erase:yes".to_owned(),
            Msg::BackupAsked => "backup".to_owned(),
            Msg::MovementSwitched => "move".to_owned(),
            Msg::SizeChosen(size) => format!("size:{size}"),
            Msg::RegionChosen(id) => format!("region:{id}"),
            Msg::NightSwitched => "night".to_owned(),
            Msg::Safe(msg) => msg.code(),
            Msg::Doctor(msg) => msg.code(),
            Msg::Trend(msg) => msg.code(),
            Msg::Night(msg) => msg.code(),
            Msg::Plan(msg) => msg.code(),
            Msg::People(msg) => msg.code(),
            Msg::Taking(msg) => msg.code(),
            Msg::QuickAnswered(question, answer) => ["quick:", &quick::code(question.id, *answer)].concat(),
            Msg::QuickNone(group) => ["quick:none=", group.id].concat(),
            Msg::CrampFound | Msg::StoreFound(_) | Msg::SaveFailed(_) | Msg::MarkFailed | Msg::Ticked => String::new(),
        }
    }
}
