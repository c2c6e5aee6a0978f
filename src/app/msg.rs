//! What can happen. Names are in the past tense; every act of a reader has a code (`code.rs`).

use crate::{check::Answer, diary::Ledger, guide::quick};

/// What the edge found in the store.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// How opening ended.
    pub shelf: super::Shelf,
    /// The names of all records.
    pub ledger: Ledger,
}

/// A message.
#[derive(Clone, PartialEq, Debug)]
pub enum Msg {
    /// A door, or a link to another part, was opened.
    Opened(super::Screen),
    /// A new check was begun.
    CheckBegun,
    /// The check that was begun before is to go on.
    CheckResumed,
    /// It is to be dropped, and a new one begun.
    CheckRenewed,
    /// Relief steps were asked for.
    CrampBegun,
    /// The element begins with them, as its publisher wants it.
    CrampShown,
    /// The start of a cramp stood in the store.
    CrampFound,
    /// The next relief step was asked for.
    NextStepAsked,
    /// The cramp has stopped.
    CrampStopped,
    /// The reader said whether it is still going.
    StillSaid(bool),
    /// How long it lasted, by an id of [`crate::diary::LENGTHS`], or anything else for "I don't know".
    LengthTold(&'static str),
    /// More is to be told about it later, or never.
    LaterSaid(bool),
    /// What was told about it is to be kept.
    Told,
    /// Reading aloud was switched on or off.
    AloudSwitched,
    /// Back was pressed.
    WentBack,
    /// The start screen was asked for.
    WentHome,
    /// An option was ticked, unticked or chosen.
    Picked(String),
    /// A medicine's name was typed.
    Searched(String),
    /// Continue was pressed.
    Continued,
    /// An answer is to be changed, from the review.
    ChangeAsked(&'static str),
    /// The answers were found right.
    Confirmed,
    /// A question for the doctor was taken along, or left out again.
    QuestionPicked(String),
    /// A question of the reader's own was typed.
    QuestionTyped(String),
    /// It was added.
    QuestionAdded,
    /// The reader said whether the history is to be kept.
    KeepChosen(bool),
    /// A record was deleted.
    Deleted(String),
    /// The deletion was taken back.
    DeleteUndone,
    /// Everything is to be deleted: ask first.
    EraseAsked(bool),
    /// Everything is to be deleted, and the reader is sure.
    EraseConfirmed,
    /// A backup file was asked for.
    BackupAsked,
    /// The movement of a drawing was switched on or off.
    MovementSwitched,
    /// A text size was chosen.
    SizeChosen(u8),
    /// A region was chosen.
    RegionChosen(&'static str),
    /// Night look was switched.
    NightSwitched,
    /// Something was done for the safety of the diary.
    Safe(super::SafeMsg),
    /// Something was done with the doctor's page.
    Doctor(super::DoctorMsg),
    /// Something was done with what changed.
    Trend(super::TrendMsg),
    /// Something was done with a night of the diary.
    Night(super::NightMsg),
    /// Something was done with the plan or the routine.
    Plan(super::PlanMsg),
    /// Something was done about whose diary it is.
    People(super::PeopleMsg),
    /// Something was done with the medicines.
    Taking(super::TakingMsg),
    /// The store was opened, here or because another tab wrote.
    StoreFound(Found),
    /// A record could not be kept.
    SaveFailed(super::Unkept),
    /// A quick question of the guide was answered.
    QuickAnswered(&'static quick::Question, Answer),
    /// "None of these" was said of a group of quick questions.
    QuickNone(&'static quick::Group),
    /// The start of a cramp could not be written.
    MarkFailed,
    /// A second has passed.
    Ticked,
}
