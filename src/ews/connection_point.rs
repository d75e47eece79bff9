//! Service connection points: where Active Directory says that Autodiscover is, the first step of the documented search
//! ("Autodiscover for Exchange", step 1).

use url::Url;

/// Keyword of a point that holds an address.
pub const ADDRESS: &str = "77378F46-2C66-4aa9-A6A6-3E7A48B19596";
/// Points that are looked at.
pub const MOST_POINTS: usize = 4;

/// One `serviceConnectionPoint` object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConnectionPoint {
    /// `keywords`: what it is, and `Site=` for each site that it serves.
    pub keywords: Vec<String>,
    /// `serviceBindingInformation`.
    pub bindings: Vec<String>,
}

impl ConnectionPoint {
    fn has(&self, keyword: &str) -> bool {
        self.keywords.iter().any(|own| own.trim().eq_ignore_ascii_case(keyword))
    }

    fn sites(&self) -> impl Iterator<Item = &str> {
        self.keywords.iter().filter_map(|keyword| {
            let (name, site) = keyword.split_once('=')?;
            name.trim().eq_ignore_ascii_case("Site").then_some(site.trim())
        })
    }
}

/// The addresses in the documented order: of the own site, of no site, of others; each once, over https alone. A pointer
/// to another forest is no address: that forest has an account of its own.
pub fn addresses(points: &[ConnectionPoint], own_site: Option<&str>) -> Vec<String> {
    let rank = |point: &ConnectionPoint| {
        let own = own_site.is_some_and(|own| point.sites().any(|site| site.eq_ignore_ascii_case(own)));
        match (own, point.sites().next()) {
            (true, _) => 0,
            (false, None) => 1,
            (false, Some(_)) => 2,
        }
    };
    let mut points: Vec<_> = points.iter().filter(|point| point.has(ADDRESS)).collect();
    points.sort_by_key(|point| rank(point));
    let mut found: Vec<String> = Vec::new();
    for binding in points.iter().flat_map(|point| &point.bindings) {
        let Ok(url) = Url::parse(binding.trim()) else { continue };
        let good = url.scheme() == "https" && url.has_host() && url.username().is_empty();
        if good && !found.iter().any(|known| known == url.as_str()) {
            found.push(url.into());
        }
    }
    found.truncate(MOST_POINTS);
    found
}

#[cfg(test)]
mod tests;
