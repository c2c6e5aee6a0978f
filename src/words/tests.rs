use super::{Broken, Region, Words, language, packed, plural, t};

fn english() -> Words {
    Words::parse(packed::file("en")).expect("English is whole")
}

#[test]
fn every_language_file_is_whole() {
    for (tag, file) in packed::FILES {
        let words = Words::parse(file).expect(tag);
        assert_eq!(words.tag(), *tag);
    }
}

#[test]
fn a_foreign_an_old_and_a_cut_file_are_told_apart() {
    let good = packed::file("en");
    assert_eq!(Words::parse("<!doctype html>\n"), Err(Broken::Foreign));
    assert_eq!(Words::parse(&good.replacen(t::FINGERPRINT, "00000000", 1)), Err(Broken::OtherBuild));
    let cut: String = good.lines().take(40).map(|l| format!("{l}\n")).collect();
    assert_eq!(Words::parse(&cut), Err(Broken::Short));
}

#[test]
fn plural_rules_of_other_languages_are_data() {
    let polish = ["one: n = 1", "few: n % 10 = 2..4 and n % 100 != 12..14", "many: n != 1"];
    let form = |n| plural::category(polish.iter().copied(), n);
    assert_eq!([form(1), form(2), form(5), form(12), form(22), form(0)], [1, 3, 4, 4, 3, 4]);
    let arabic = ["zero: n = 0", "one: n = 1", "two: n = 2", "few: n % 100 = 3..10", "many: n % 100 = 11..99"];
    let form = |n| plural::category(arabic.iter().copied(), n);
    assert_eq!([form(0), form(1), form(2), form(7), form(11), form(100)], [0, 1, 2, 3, 4, 5]);
}

#[test]
fn dates_times_numbers_and_lists_follow_the_language() {
    let words = english();
    assert_eq!(words.date(2026, 11, 3), "3 November 2026");
    assert_eq!(words.short_date(11, 3), "3 November");
    assert_eq!(words.time(3, 5), "03:05");
    assert_eq!(words.number(1_234_567), "1,234,567");
    assert_eq!(words.join(&["a", "b", "c"]), "a, b and c");
    assert_eq!([words.tenths(7), words.tenths(50), words.tenths(12_345)], ["0.7", "5", "1,234.5"]);
    let said = words.numbers(t::DOCTOR_SIDES, &[("left", 1), ("right", 2_000), ("both", 0)]);
    assert_eq!(said, "Left leg 1, right leg 2,000, both 0.");
}

#[test]
fn a_name_without_a_value_stays_visible() {
    assert_eq!(language::fill("{a} and {b}", &[("a", "1")]), "1 and {b}");
}

#[test]
fn the_region_is_guessed_in_the_order_of_the_contract() {
    assert_eq!(Region::guess("nz", "en-GB", "America/New_York").id, "nz");
    assert_eq!(Region::guess("", "en-GB", "America/New_York").id, "gb");
    assert_eq!(Region::guess("", "en", "America/New_York").id, "us");
    assert_eq!(Region::guess("mars", "en", "Etc/UTC").id, "generic");
}

#[test]
fn pseudo_languages_keep_every_placeholder() {
    let names = |line: &str| {
        line.split('{').skip(1).filter_map(|p| p.split_once('}')).map(|(n, _)| n.to_owned()).collect::<Vec<_>>()
    };
    for (tag, file) in packed::FILES {
        for (own, english) in file.lines().zip(packed::file("en").lines()).skip(1) {
            assert_eq!(names(own), names(english), "{tag}: {own}");
        }
    }
}
