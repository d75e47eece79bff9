//! The languages that built-in texts exist in, and which of several locales fits best.

macro_rules! languages {
    ($($variant:ident $code:literal $file:literal),+ $(,)?) => {
        /// A language of the built-in texts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Language { $($variant),+ }
        impl Language {
            /// All of them.
            pub const ALL: &'static [Language] = &[$(Language::$variant),+];
            /// The tag (BCP 47).
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// The messages, in Fluent.
            pub(super) fn source(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("../../locales/", $file, ".ftl"))),+ }
            }
        }
    };
}

languages! {
    English "en" "en",
    Czech "cs" "cs",
    German "de" "de",
    Spanish "es" "es",
    French "fr" "fr",
    Italian "it" "it",
    Hungarian "hu" "hu",
    Dutch "nl" "nl",
    Polish "pl" "pl",
    PortugueseBrazil "pt-BR" "pt-br",
    PortuguesePortugal "pt-PT" "pt-pt",
    Swedish "sv" "sv",
    Turkish "tr" "tr",
    Russian "ru" "ru",
    Japanese "ja" "ja",
    Korean "ko" "ko",
    ChineseSimplified "zh-CN" "zh-cn",
    ChineseTraditional "zh-TW" "zh-tw",
}

impl Language {
    /// The language that fits a locale; `None` where there is none.
    pub fn of(locale: &str) -> Option<Self> {
        let codes: Vec<_> = Self::ALL.iter().map(|language| language.code()).collect();
        best_of(locale, &codes).map(|index| Self::ALL[index])
    }
}

/// True for what has the form of a language tag: `de`, `de-AT`, `zh-Hant-TW`.
pub fn is_locale(text: &str) -> bool {
    let mut parts = text.split('-');
    let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
    parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && letters(first))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// What a locale's readers read: language, and for Chinese and Portuguese the form of it.
fn kind(locale: &str) -> (String, &'static str) {
    let lower = locale.to_ascii_lowercase().replace('_', "-");
    let mut parts = lower.split('-');
    let language = parts.next().unwrap_or_default().to_owned();
    let form = match language.as_str() {
        "zh" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => "traditional",
        "pt" if parts.any(|part| part == "br") => "brazil",
        _ => "",
    };
    (language, form)
}

/// The index of the tag for a locale: the same one, else one of the same language and form, else of the same language.
pub fn best_of(locale: &str, tags: &[&str]) -> Option<usize> {
    let same = tags.iter().position(|tag| tag.eq_ignore_ascii_case(locale));
    let (language, form) = kind(locale);
    let like = || tags.iter().position(|tag| kind(tag) == (language.clone(), form));
    same.or_else(like).or_else(|| tags.iter().position(|tag| kind(tag).0 == language))
}

#[cfg(test)]
mod tests;
