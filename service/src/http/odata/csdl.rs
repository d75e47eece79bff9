//! The table of types as OData's own description of a service, in XML (OData CSDL XML Representation 4.0).

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::model::{EdmMember, EdmType};

/// The whole document. Names in the table are plain words, so nothing needs escaping; a test reads it back.
pub fn document(types: &[EdmType]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<edmx:Edmx Version=\"4.0\" \
         xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">\n<edmx:DataServices>\n",
    );
    let spaces: BTreeSet<&str> = types.iter().map(|kind| kind.parts().0).collect();
    for space in &spaces {
        let _ =
            writeln!(xml, "<Schema Namespace=\"{space}\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">");
        for kind in types.iter().filter(|kind| kind.parts().0 == *space) {
            write_type(&mut xml, kind);
        }
        if *space == ROOT {
            write_root(&mut xml, types);
        }
        xml.push_str("</Schema>\n");
    }
    xml.push_str("</edmx:DataServices>\n</edmx:Edmx>\n");
    xml
}

/// The namespace of Graph's own types, where the root stands too.
const ROOT: &str = "microsoft.graph";

fn write_type(xml: &mut String, kind: &EdmType) {
    let (_, name) = kind.parts();
    let element = if kind.key.is_empty() { "ComplexType" } else { "EntityType" };
    let _ = writeln!(xml, "<{element} Name=\"{name}\" OpenType=\"true\">");
    if !kind.key.is_empty() {
        xml.push_str("<Key>");
        for key in &kind.key {
            let _ = write!(xml, "<PropertyRef Name=\"{key}\"/>");
        }
        xml.push_str("</Key>\n");
    }
    for member in &kind.members {
        let nullable = if member.is_nullable { "" } else { " Nullable=\"false\"" };
        let _ =
            writeln!(xml, "<Property Name=\"{}\" Type=\"{}\"{nullable}/>", member.name, type_name(member));
    }
    for (list, held) in &kind.lists {
        write_list(xml, list, held);
    }
    let _ = writeln!(xml, "</{element}>");
}

fn type_name(member: &EdmMember) -> String {
    let space = if member.is_edm { "Edm." } else { "" };
    let name = format!("{space}{}", member.kind);
    if member.is_list { format!("Collection({name})") } else { name }
}

fn write_list(xml: &mut String, list: &str, held: &str) {
    let _ = writeln!(
        xml,
        "<NavigationProperty Name=\"{list}\" Type=\"Collection({held})\" ContainsTarget=\"true\"/>"
    );
}

/// Answers name their lists as parts of `deviceManagement`, the service document as lists of the service: both are there.
fn write_root(xml: &mut String, types: &[EdmType]) {
    xml.push_str(
        "<EntityType Name=\"deviceManagement\" OpenType=\"true\">\n<Key><PropertyRef Name=\"id\"/></Key>\n\
         <Property Name=\"id\" Type=\"Edm.String\" Nullable=\"false\"/>\n\
         <Property Name=\"subscriptionState\" Type=\"Edm.String\"/>\n",
    );
    let sets = || types.iter().filter_map(|kind| Some((kind.set?, kind.name)));
    for (set, held) in sets() {
        write_list(xml, set, held);
    }
    xml.push_str("</EntityType>\n<EntityContainer Name=\"exchangeConnectorService\">\n");
    for (set, held) in sets() {
        let _ = writeln!(xml, "<EntitySet Name=\"{set}\" EntityType=\"{held}\"/>");
    }
    xml.push_str(
        "<Singleton Name=\"deviceManagement\" Type=\"microsoft.graph.deviceManagement\"/>\n</EntityContainer>\n",
    );
}
