//! Which form a number takes, by the rules that the language's file states in CLDR's notation
//! (<https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules>), for whole numbers.

/// Place of the form `other` behind the first line of a plural text.
pub const OTHER: u16 = 5;

/// Place of the form for `n`: 0 zero, 1 one, 2 two, 3 few, 4 many, 5 other.
pub fn category<'a>(rules: impl Iterator<Item = &'a str>, n: u32) -> u16 {
    for rule in rules {
        if let Some((name, condition)) = rule.split_once(": ")
            && condition.split(" or ").any(|all| all.split(" and ").all(|one| holds(one, n)))
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

/// One relation: `n = 1`, `n % 10 = 2..4`, `n % 100 != 12..14`.
fn holds(relation: &str, n: u32) -> bool {
    let (left, right, wanted) = match (relation.split_once(" != "), relation.split_once(" = ")) {
        (Some((left, right)), _) => (left, right, false),
        (None, Some((left, right))) => (left, right, true),
        _ => return false,
    };
    let value = match left.split_once(" % ") {
        Some((_, by)) => by.parse().ok().and_then(|by: u32| n.checked_rem(by)).unwrap_or(n),
        None => n,
    };
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let found = right.split(',').any(|range| match range.split_once("..") {
        Some((low, high)) => {
            number(low).is_some_and(|low| value >= low) && number(high).is_some_and(|high| value <= high)
        }
        None => number(range) == Some(value),
    });
    found == wanted
}
