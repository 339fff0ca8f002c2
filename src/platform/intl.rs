//! Numbers, days, lists and plural forms as a language has them. The browser knows them all (`Intl`); off the browser
//! ICU4X does, from the same data (`tests/pages/intl_tests.rs` compares the two).

use engine::group::Day;

/// Which form of a text goes with a number: the categories of CLDR. A language has some of them, and always `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// All of them, as they are called.
    pub const ALL: [(Plural, &'static str); 6] = [
        (Plural::Zero, "zero"),
        (Plural::One, "one"),
        (Plural::Two, "two"),
        (Plural::Few, "few"),
        (Plural::Many, "many"),
        (Plural::Other, "other"),
    ];
}

/// How a day is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayStyle {
    /// "3 December 2026".
    Whole,
    /// "3 December".
    Long,
    /// "3 Dec 2026".
    BriefWhole,
    /// "3 Dec".
    Brief,
    /// "Thursday 3 December 2026".
    WeekdayWhole,
    /// "Thursday 3 December".
    WeekdayLong,
    /// "Thu 3 Dec".
    WeekdayBrief,
}

impl DayStyle {
    /// All of them.
    pub const ALL: [DayStyle; 7] = [
        DayStyle::Whole,
        DayStyle::Long,
        DayStyle::BriefWhole,
        DayStyle::Brief,
        DayStyle::WeekdayWhole,
        DayStyle::WeekdayLong,
        DayStyle::WeekdayBrief,
    ];
}

/// The rules of one language, made when they are first asked for.
#[derive(Debug)]
pub struct Rules(rules::Rules);

impl Rules {
    /// Those of a language by its tag (BCP 47), of which language, script and region count.
    pub fn of(tag: &str) -> Rules {
        Rules(rules::Rules::of(plain(tag)))
    }

    /// The form that goes with this many.
    pub fn plural(&self, n: usize) -> Plural {
        self.0.plural(n)
    }

    /// A whole number.
    pub fn number(&self, n: i64) -> String {
        self.0.number(n)
    }

    /// So many tenths, with their decimal sign.
    pub fn tenths(&self, n: i64) -> String {
        self.0.tenths(n)
    }

    /// Words in a row: "a", "a and b", "a, b and c".
    pub fn list(&self, words: &[&str]) -> String {
        match words {
            [] => String::new(),
            [only] => (*only).to_owned(),
            _ => self.0.list(words),
        }
    }

    /// A day of the Gregorian calendar; empty for no day.
    pub fn day(&self, day: Day, style: DayStyle) -> String {
        let text = day.text();
        let mut parts = text.split('-').map(str::parse::<u16>);
        match (parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => self.0.day([year, month, day], style),
            _ => String::new(),
        }
    }
}

/// The beginning of a tag that says language, script and region. `Intl` throws at what is no tag.
fn plain(tag: &str) -> &str {
    let is = |part: &str, long: &[usize], kind: fn(&u8) -> bool| {
        long.contains(&part.len()) && part.as_bytes().iter().all(kind)
    };
    let (mut end, mut next) = (0, 0);
    for part in tag.split('-') {
        let place = match end {
            0 if is(part, &[2, 3], u8::is_ascii_alphabetic) => 1,
            0 => break,
            _ if next < 2 && is(part, &[4], u8::is_ascii_alphabetic) => 2,
            _ if next < 3 && (is(part, &[2], u8::is_ascii_alphabetic) || is(part, &[3], u8::is_ascii_digit)) => 3,
            _ => break,
        };
        end += part.len() + usize::from(end > 0);
        next = place;
    }
    tag.get(..end).filter(|plain| !plain.is_empty()).unwrap_or("und")
}

#[cfg(target_arch = "wasm32")]
mod rules {
    use std::cell::OnceCell;

    use js_sys::Intl::{
        DateTimeFormat, DateTimeFormatOptions, DateTimeStyle, DayFormat, ListFormat, MonthFormat, NumberFormat,
        PluralRules, WeekdayFormat, YearFormat,
    };
    use js_sys::{Array, Date, Function, Object};
    use wasm_bindgen::{JsCast, JsValue};

    use super::{DayStyle, Plural};

    #[derive(Debug)]
    pub struct Rules {
        tags: Array,
        plural: OnceCell<PluralRules>,
        number: OnceCell<Function>,
        list: OnceCell<ListFormat>,
        days: [OnceCell<Function>; DayStyle::ALL.len()],
    }

    impl Rules {
        pub fn of(tag: &str) -> Rules {
            Rules {
                tags: Array::of1(&JsValue::from_str(tag)),
                plural: OnceCell::new(),
                number: OnceCell::new(),
                list: OnceCell::new(),
                days: [const { OnceCell::new() }; DayStyle::ALL.len()],
            }
        }

        pub fn plural(&self, n: usize) -> Plural {
            let rules = self.plural.get_or_init(|| PluralRules::new(&self.tags, &Object::new()));
            let name = String::from(rules.select(f64::from(u32::try_from(n).unwrap_or(u32::MAX))));
            Plural::ALL.into_iter().find(|(_, called)| *called == name).map_or(Plural::Other, |(plural, _)| plural)
        }

        pub fn number(&self, n: i64) -> String {
            let format = self.number.get_or_init(|| NumberFormat::new(&self.tags, &Object::new()).format());
            said(format, &JsValue::from_f64(whole(n))).unwrap_or_else(|| n.to_string())
        }

        pub fn tenths(&self, n: i64) -> String {
            let format = self.number.get_or_init(|| NumberFormat::new(&self.tags, &Object::new()).format());
            said(format, &JsValue::from_f64(whole(n) / 10.0)).unwrap_or_default()
        }

        pub fn list(&self, words: &[&str]) -> String {
            let format = self.list.get_or_init(|| ListFormat::new(&self.tags, &Object::new()));
            format.format(&words.iter().copied().map(JsValue::from_str).collect()).into()
        }

        pub fn day(&self, [year, month, day]: [u16; 3], style: DayStyle) -> String {
            let format = self.days[style as usize].get_or_init(|| {
                let options = options(style).unchecked_into::<Object>();
                DateTimeFormat::new(&self.tags, &options).format()
            });
            let at = Date::utc(f64::from(year), f64::from(month) - 1.0) + (f64::from(day) - 1.0) * DAY;
            said(format, &Date::new(&JsValue::from_f64(at))).unwrap_or_default()
        }
    }

    /// Milliseconds.
    const DAY: f64 = 86_400_000.0;

    /// Nothing that is counted here is larger than this.
    fn whole(n: i64) -> f64 {
        i32::try_from(n).map_or(f64::NAN, f64::from)
    }

    fn said(format: &Function, what: &JsValue) -> Option<String> {
        format.call1(&JsValue::UNDEFINED, what).ok()?.as_string()
    }

    fn options(style: DayStyle) -> DateTimeFormatOptions {
        let options = DateTimeFormatOptions::new();
        options.set_calendar("gregory");
        options.set_time_zone("UTC");
        if style == DayStyle::BriefWhole {
            options.set_date_style(DateTimeStyle::Medium);
            return options;
        }
        let is_brief = matches!(style, DayStyle::Brief | DayStyle::WeekdayBrief);
        options.set_day(DayFormat::Numeric);
        options.set_month(if is_brief { MonthFormat::Short } else { MonthFormat::Long });
        if matches!(style, DayStyle::Whole | DayStyle::WeekdayWhole) {
            options.set_year(YearFormat::Numeric);
        }
        match style {
            DayStyle::WeekdayWhole | DayStyle::WeekdayLong => options.set_weekday(WeekdayFormat::Long),
            DayStyle::WeekdayBrief => options.set_weekday(WeekdayFormat::Short),
            _ => {}
        }
        options
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod rules {
    use icu_calendar::{Date, Gregorian};
    use icu_datetime::FixedCalendarDateTimeFormatter;
    use icu_datetime::fieldsets::enums::DateFieldSet;
    use icu_datetime::fieldsets::{MD, MDE, YMD, YMDE};
    use icu_decimal::DecimalFormatter;
    use icu_decimal::input::Decimal;
    use icu_decimal::options::DecimalFormatterOptions;
    use icu_list::ListFormatter;
    use icu_list::options::ListFormatterOptions;
    use icu_locale_core::Locale;
    use icu_plurals::{PluralCategory, PluralRules};

    use super::{DayStyle, Plural};

    #[derive(Debug)]
    pub struct Rules {
        locale: Locale,
        // There for every language: the data is compiled in.
        plural: Option<PluralRules>,
        number: Option<DecimalFormatter>,
        list: Option<ListFormatter>,
    }

    impl Rules {
        pub fn of(tag: &str) -> Rules {
            let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
            Rules {
                plural: PluralRules::try_new_cardinal((&locale).into()).ok(),
                number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok(),
                list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
                locale,
            }
        }

        pub fn plural(&self, n: usize) -> Plural {
            let category = self.plural.as_ref().map(|rules| rules.category_for(n));
            match category.unwrap_or(PluralCategory::Other) {
                PluralCategory::Zero => Plural::Zero,
                PluralCategory::One => Plural::One,
                PluralCategory::Two => Plural::Two,
                PluralCategory::Few => Plural::Few,
                PluralCategory::Many => Plural::Many,
                PluralCategory::Other => Plural::Other,
            }
        }

        pub fn number(&self, n: i64) -> String {
            self.written(&Decimal::from(n))
        }

        pub fn tenths(&self, n: i64) -> String {
            let mut tenths = Decimal::from(n);
            tenths.multiply_pow10(-1);
            tenths.trim_end();
            self.written(&tenths)
        }

        fn written(&self, n: &Decimal) -> String {
            self.number.as_ref().map_or_else(|| n.to_string(), |number| number.format(n).to_string())
        }

        pub fn list(&self, words: &[&str]) -> String {
            let list = self.list.as_ref().map(|list| list.format(words.iter()).to_string());
            list.unwrap_or_else(|| words.join(", "))
        }

        pub fn day(&self, [year, month, day]: [u16; 3], style: DayStyle) -> String {
            let fields = match style {
                DayStyle::Whole => DateFieldSet::YMD(YMD::long()),
                DayStyle::Long => DateFieldSet::MD(MD::long()),
                DayStyle::BriefWhole => DateFieldSet::YMD(YMD::medium()),
                DayStyle::Brief => DateFieldSet::MD(MD::medium()),
                DayStyle::WeekdayWhole => DateFieldSet::YMDE(YMDE::long()),
                DayStyle::WeekdayLong => DateFieldSet::MDE(MDE::long()),
                DayStyle::WeekdayBrief => DateFieldSet::MDE(MDE::medium()),
            };
            let format = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&self.locale).into(), fields).ok();
            let date = Date::try_new_gregorian(i32::from(year), month as u8, day as u8);
            date.ok().zip(format).map(|(date, format)| format.format(&date).to_string()).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Day {
        Day::of(2026, 12, 3).expect("a day")
    }

    #[test]
    fn a_language_has_its_own_forms_numbers_lists_and_days() {
        let said = |tag: &str| {
            let rules = Rules::of(tag);
            let forms = [0, 1, 2, 3, 11, 100].map(|n| rules.plural(n));
            let list = rules.list(&["a", "b", "c"]);
            (forms, rules.number(12_345), list, rules.day(day(), DayStyle::Whole))
        };
        let (o, one) = (Plural::Other, Plural::One);
        let text = |number: &str, list: &str, day: &str| (number.to_owned(), list.to_owned(), day.to_owned());
        let join = |forms, (number, list, day)| (forms, number, list, day);
        assert_eq!(said("en-GB"), join([o, one, o, o, o, o], text("12,345", "a, b and c", "3 December 2026")));
        assert_eq!(said("de"), join([o, one, o, o, o, o], text("12.345", "a, b und c", "3. Dezember 2026")));
        assert_eq!(said("ja"), join([o; 6], text("12,345", "a、b、c", "2026年12月3日")));
        let arabic = [Plural::Zero, one, Plural::Two, Plural::Few, Plural::Many, o];
        assert_eq!(said("ar"), join(arabic, text("12,345", "a وb وc", "3 ديسمبر 2026")));
        assert_eq!(Rules::of("ar-EG").number(12), "١٢");
    }

    #[test]
    fn a_day_is_said_as_long_as_there_is_room() {
        let rules = Rules::of("en-GB");
        let said = DayStyle::ALL.map(|style| rules.day(day(), style));
        let expected = [
            "3 December 2026",
            "3 December",
            "3 Dec 2026",
            "3 Dec",
            "Thursday, 3 December 2026",
            "Thursday 3 December",
            "Thu 3 Dec",
        ];
        assert_eq!(said, expected);
        assert_eq!(rules.day(Day::NONE, DayStyle::Whole), "");
    }

    #[test]
    fn of_a_tag_counts_what_every_browser_knows() {
        let tags = ["de", "pt-BR", "zh-Hant-TW", "es-419", "de-x-mine", "de_DE", "x", "", "en-GB-oxendict", "de-a-b"];
        let plain = tags.map(plain);
        assert_eq!(plain, ["de", "pt-BR", "zh-Hant-TW", "es-419", "de", "und", "und", "und", "en-GB", "de"]);
    }

    #[test]
    fn one_thing_is_no_list() {
        assert_eq!([&[][..], &["a"]].map(|words| Rules::of("en-GB").list(words)), ["", "a"]);
    }
}
