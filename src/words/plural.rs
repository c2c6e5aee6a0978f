//! Which form a number takes, by the rules that the language's file states in CLDR's notation
//! (<https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules>), for whole numbers.

/// Place of the form `other` behind the first line of a plural text.
pub const OTHER: u16 = 5;

/// Place of the form for `n`: 0 zero, 1 one, 2 two, 3 few, 4 many, 5 other.
pub fn category<'a>(rules: impl Iterator<Item = &'a str>, n: u32) -> u16 {
    for rule in rules {
        if let Some((name, condition)) = rule.split_once(':')
            && holds(condition, n) == Some(true)
        {
            return match name {
                "zero" => 0,
                "one" => 1,
                "two" => 2,
                "few" => 3,
                "many" => 4,
                _ => OTHER,
            };
        }
    }
    OTHER
}

/// A condition, word by word: `n % 10 = 2..4 and n % 100 != 12..14 or n = 1`; `None` where it is none. Read by words
/// and not split at ` and `: the standard library's search for a longer text is 1 KB brotli that nothing else needs.
fn holds(condition: &str, n: u32) -> Option<bool> {
    let mut words = condition.split_ascii_whitespace();
    let mut all = true;
    loop {
        words.next().filter(|word| *word == "n")?;
        let (mut value, mut sign) = (n, words.next()?);
        if sign == "%" {
            value = value.checked_rem(words.next()?.parse().ok()?)?;
            sign = words.next()?;
        }
        let wanted = match sign {
            "=" => true,
            "!=" => false,
            _ => return None,
        };
        let found = words.next()?.split(',').any(|range| within(range, value));
        all &= found == wanted;
        match words.next() {
            Some("and") => {}
            Some("or") if !all => all = true,
            _ => return Some(all),
        }
    }
}

/// `5` or `2..4`.
fn within(range: &str, value: u32) -> bool {
    let (low, high) = range.split_once('.').unwrap_or((range, range));
    let number = |end: &str| end.parse::<u32>().ok();
    number(low).is_some_and(|low| value >= low)
        && number(high.trim_start_matches('.')).is_some_and(|high| value <= high)
}
