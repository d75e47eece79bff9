//! From facts and a text to a mail: HTML and plain. What users, devices and administrators write stays text.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use regex::Regex;

use super::language::Language;
use super::texts::{self, BlockReason, sentence};

/// What may stand in braces in a subject or a text.
pub const PLACEHOLDERS: [&str; 7] =
    ["user", "device", "reason", "link", "organization", "deadline", "contact"];

static PLACEHOLDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}").expect("checked by a test"));

/// Width of the plain form.
const WIDTH: usize = 78;

/// What a mail says.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    pub user: &'a str,
    pub device: &'a str,
    pub reason: BlockReason,
    pub link: Option<&'a str>,
    pub organization: &'a str,
    pub contact: Option<&'a str>,
    /// When the device loses access; `at_once` where that is already so.
    pub deadline: Timestamp,
    pub at_once: bool,
    pub zone: &'a TimeZone,
}

/// A mail without its recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub html: String,
    pub text: String,
}

/// Why a text cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    #[error("{{{0}}} is no placeholder; known are {{{known}}}", known = PLACEHOLDERS.join("}, {"))]
    Placeholder(String),
}

/// Every placeholder of a text must be known.
pub fn check(text: &str) -> Result<(), TextError> {
    for found in PLACEHOLDER.captures_iter(text) {
        let name = &found[1];
        if !PLACEHOLDERS.contains(&name) {
            return Err(TextError::Placeholder(name.to_owned()));
        }
    }
    Ok(())
}

/// Puts the facts into a text.
fn fill(text: &str, language: Language, facts: &Facts<'_>, escape: fn(&str) -> String) -> String {
    PLACEHOLDER
        .replace_all(text, |found: &regex::Captures<'_>| {
            let value = match &found[1] {
                "user" => facts.user.to_owned(),
                "device" => facts.device.to_owned(),
                "reason" => texts::reason(language, facts.reason),
                "link" => facts.link.unwrap_or_default().to_owned(),
                "organization" => facts.organization.to_owned(),
                "deadline" => texts::moment(language, facts.deadline, facts.zone),
                "contact" => facts.contact.unwrap_or_default().to_owned(),
                // Refused when the text was written.
                _ => String::new(),
            };
            escape(&value)
        })
        .into_owned()
}

/// Tags and attributes that mail programs show; no script, no form, nothing that loads without TLS.
fn cleaner(links: UrlRelative<'static>) -> Builder<'static> {
    const STYLES: [&str; 16] = [
        "color",
        "background-color",
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "line-height",
        "text-align",
        "text-decoration",
        "padding",
        "margin",
        "border",
        "border-radius",
        "width",
        "max-width",
        "display",
    ];
    let mut builder = Builder::default();
    builder
        .url_schemes(HashSet::from(["https", "mailto", "tel"]))
        .url_relative(links)
        .add_generic_attributes(["style", "align", "dir"])
        .filter_style_properties(HashSet::from(STYLES))
        .link_rel(None);
    builder
}

/// An administrator's HTML as it is kept: what could do harm is left out, placeholders stay.
pub fn sanitized(html: &str) -> String {
    // An address that is only a placeholder is relative until it is filled in.
    cleaner(UrlRelative::PassThrough).clean(html).to_string()
}

/// Text for HTML, in content or in an attribute.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}

fn one_line(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(language: &str, subject: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{}</title></head>\
         <body style=\"margin:0;padding:24px;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;\
         line-height:1.5;color:#1b1b1b;background-color:#ffffff\">\n<div style=\"max-width:36em;margin:0 auto\">\n{body}\n\
         </div></body></html>\n",
        escape(language),
        escape(subject)
    )
}

/// An administrator's text, `subject` and `html` as they are kept, in `locale`.
pub fn own(locale: &str, subject: &str, html: &str, facts: &Facts<'_>) -> Rendered {
    let language = Language::of(locale).unwrap_or(Language::English);
    let subject = one_line(&fill(subject, language, facts, str::to_owned));
    let filled = fill(html, language, facts, escape);
    // Once more: a value in an address must not make another kind of address of it.
    let body = cleaner(UrlRelative::Deny).clean(&filled).to_string();
    let plain = html2text::config::plain().allow_width_overflow().no_table_borders();
    let text = plain.string_from_read(body.as_bytes(), WIDTH).unwrap_or_else(|error| {
        tracing::warn!(%error, "a mail's plain form cannot be made of its HTML");
        built_in(language, facts).text
    });
    Rendered { html: page(locale, &subject, &body), subject, text }
}

/// The built-in text.
pub fn built_in(language: Language, facts: &Facts<'_>) -> Rendered {
    let say = |id: &str, arguments: &[(&str, &str)]| sentence(language, id, arguments);
    let device = one_line(facts.device);
    let moment = texts::moment(language, facts.deadline, facts.zone);
    let deadline =
        if facts.at_once { say("at-once", &[]) } else { say("deadline", &[("deadline", &moment)]) };
    let what = say("what", &[("device", &device), ("organization", facts.organization)]);
    let mut before = vec![
        say("greeting", &[("user", &one_line(facts.user))]),
        format!("{what} {}", texts::reason(language, facts.reason)),
        deadline,
    ];
    let label = say("link", &[]);
    if facts.link.is_some() {
        before.push(say("how", &[]));
    }
    let mut after = Vec::new();
    if let Some(contact) = facts.contact {
        after.push(say("contact", &[("contact", contact)]));
    }
    let footer = say("footer", &[("organization", facts.organization)]);
    let paragraph = |text: &String| format!("<p>{}</p>", escape(text));
    let mut html: Vec<String> = before.iter().map(paragraph).collect();
    if let Some(link) = facts.link {
        html.push(format!(
            "<p><a href=\"{}\" style=\"display:inline-block;padding:10px 18px;border-radius:4px;color:#ffffff;\
             background-color:#0b5cad;text-decoration:none\">{}</a></p>",
            escape(link),
            escape(&label)
        ));
    }
    html.extend(after.iter().map(paragraph));
    html.push(format!("<p style=\"font-size:13px;color:#5f5f5f\">{}</p>", escape(&footer)));
    let mut lines = before;
    lines.extend(facts.link.map(str::to_owned));
    lines.extend(after);
    lines.push(footer);
    let subject = one_line(&say("subject", &[("device", &device)]));
    Rendered {
        html: page(language.code(), &subject, &html.join("\n")),
        text: lines.join("\n\n") + "\n",
        subject,
    }
}

#[cfg(test)]
mod tests;
