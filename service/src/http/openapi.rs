//! The API's description in OpenAPI 3.1, written from the tables of types and operations.
//!
//! OpenAPI Specification 3.1.0, sections 4.8 (schema) and 4.8.9 (paths); `docs/openapi.json` is the same document.

use http::Method;
use serde_json::{Map, Value, json};

use crate::http::handler::{Admin, Json, JsonResult, Options};
use crate::http::idempotency::is_kept;
use crate::http::odata::model::{EdmMember, EdmType, TYPES};
use crate::http::odata::operations::{Answer, ApiOperation, BodyMember, OPERATIONS};

/// `GET /v1.0/openapi.json`.
pub(super) async fn openapi(_: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    Ok(Json(document()))
}

/// The whole document.
pub fn document() -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in OPERATIONS.iter() {
        let path = if operation.path.is_empty() { "/" } else { &operation.path };
        let methods = paths.entry(path).or_insert_with(|| json!({}));
        methods[operation.method.as_str().to_lowercase()] = written(operation);
    }
    let mut schemas: Map<String, Value> =
        TYPES.iter().map(|kind| (kind.name.to_owned(), schema(kind))).collect();
    schemas.insert("error".into(), error());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Exchange Connector: management service",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Names and shapes are those of Microsoft Graph. A query option that is not listed is refused.",
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "servers": [{
            "url": "https://{service}/v1.0",
            "variables": {"service": {"default": "localhost:8443", "description": "Host and port of the service"}},
        }],
        "security": [{"accessToken": []}, {"readOnlyToken": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "accessToken": {"type": "http", "scheme": "bearer"},
                "readOnlyToken": {
                    "type": "http",
                    "scheme": "basic",
                    "description": "The password is a token whose role is read or audit; it only reads.",
                },
            },
            "schemas": schemas,
        },
    })
}

fn written(operation: &ApiOperation) -> Value {
    let in_path = operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let mut parameters: Vec<Value> = in_path
        .map(|name| json!({"name": name, "in": "path", "required": true, "schema": path_parameter(name)}))
        .collect();
    parameters.extend(
        operation.options.iter().map(|name| json!({"name": name, "in": "query", "schema": option(name)})),
    );
    if operation.is_conditional {
        parameters.push(json!({
            "name": "If-Match",
            "in": "header",
            "description": "The entity tag that was read. Whoever sets whole lists must send it.",
            "schema": {"type": "string"},
        }));
    }
    if operation.method != Method::GET && is_kept(&operation.path) {
        parameters.push(json!({
            "name": "Idempotency-Key",
            "in": "header",
            "description": "Carries the request out once, however often it is sent within a day.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255},
        }));
    }
    let mut responses: Map<String, Value> = operation.answers.iter().map(response).collect();
    responses.insert(
        "default".into(),
        json!({
            "description": "What was tried, why it failed and who must act",
            "content": {"application/json": {"schema": reference("error")}},
        }),
    );
    let mut written = json!({
        "operationId": operation_id(operation),
        "summary": operation.about,
        "parameters": parameters,
        "responses": responses,
    });
    if let Some(body) = body(operation) {
        written["requestBody"] = body;
    }
    written
}

/// `post.runs.id.accept`: one for each operation, and stable.
fn operation_id(operation: &ApiOperation) -> String {
    let words = operation.path.split('/').filter(|word| !word.is_empty() && *word != "deviceManagement");
    let words = words.map(|word| word.trim_matches(['{', '}', '$']));
    let method = operation.method.as_str().to_lowercase();
    std::iter::once(method.as_str()).chain(words).collect::<Vec<_>>().join(".")
}

fn path_parameter(name: &str) -> Value {
    match name {
        "id" | "message" => json!({"type": "string"}),
        "settings" => {
            json!({"type": "string", "enum": ["conditionalAccessSettings", "exchangeOnPremisesPolicy"]})
        }
        _ => json!({"type": "string", "minLength": 1}),
    }
}

fn option(name: &str) -> Value {
    match name {
        "$top" => json!({"type": "integer", "minimum": 1, "maximum": 1000}),
        "$skip" | "countUpTo" => json!({"type": "integer", "minimum": 0}),
        "days" => json!({"type": "integer", "minimum": 1}),
        "connectorId" => json!({"type": "string", "format": "uuid"}),
        "$count" | "confirm" | "dryRun" | "complete" | "giveUp" => json!({"type": "boolean"}),
        _ => json!({"type": "string"}),
    }
}

fn response(answer: &Answer) -> (String, Value) {
    let of = |kind: Option<&str>| match kind {
        None | Some("members") => json!({"type": "object"}),
        Some(name) => reference(name),
    };
    let content = |kind: &str, schema: Value| json!({ (kind): {"schema": schema} });
    let text = json!({"type": "string"});
    let (status, description, content) = match answer.form {
        "list" => ("200", "A page of the list", Some(content("application/json", list(&of(answer.kind))))),
        "created" => ("201", "It was made", Some(content("application/json", of(answer.kind)))),
        "accepted" => ("202", "It was ordered", None),
        "nothing" => ("204", "It is done", None),
        "csv" => ("200", "Lines of CSV", Some(content("text/csv", text))),
        "zip" => ("200", "A zip file", Some(content("application/zip", text))),
        "xml" => ("200", "XML", Some(content("application/xml", text))),
        "number" => ("200", "A number", Some(content("text/plain", text))),
        _ => ("200", "It is done", Some(content("application/json", of(answer.kind)))),
    };
    let mut value = json!({"description": description});
    if let Some(content) = content {
        value["content"] = content;
    }
    (status.to_owned(), value)
}

fn list(of: &Value) -> Value {
    json!({
        "type": "object",
        "required": ["value"],
        "properties": {
            "value": {"type": "array", "items": of},
            "@odata.count": {"type": "integer"},
            "@odata.nextLink": {"type": "string", "description": "Where the next page is; follow it as it is"},
        },
    })
}

fn body(operation: &ApiOperation) -> Option<Value> {
    let content = match operation.other_body {
        Some("csv") => json!({"text/csv": {"schema": {"type": "string"}}}),
        Some("members") => json!({"application/json": {"schema": {"type": "object"}}}),
        // A body has some of the members: what is not named stays as it is, or is as documented.
        Some(name) => {
            let kind = TYPES.iter().find(|kind| kind.name == name)?;
            let mut partial = schema(kind);
            partial.as_object_mut()?.remove("required");
            json!({"application/json": {"schema": partial}})
        }
        None if operation.body.is_empty() => return None,
        None => json!({"application/json": {"schema": body_schema(&operation.body)}}),
    };
    let is_needed = operation.other_body.is_some() || operation.body.iter().any(|member| member.is_needed);
    Some(json!({"required": is_needed, "content": content}))
}

fn body_schema(members: &[BodyMember]) -> Value {
    let properties: Map<String, Value> = members
        .iter()
        .map(|member| {
            let single = single(member.kind);
            let kind = if member.is_list { json!({"type": "array", "items": single}) } else { single };
            (member.name.to_owned(), kind)
        })
        .collect();
    let needed: Vec<&str> = members.iter().filter(|one| one.is_needed).map(|one| one.name).collect();
    let mut schema = json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !needed.is_empty() {
        schema["required"] = json!(needed);
    }
    schema
}

/// A type's schema; every type is open.
fn schema(kind: &EdmType) -> Value {
    let properties: Map<String, Value> =
        kind.members.iter().map(|member| (member.name.to_owned(), member_schema(member))).collect();
    let mut schema = json!({"type": "object", "properties": properties});
    if !kind.key.is_empty() {
        schema["required"] = json!(kind.key);
    }
    schema
}

fn member_schema(member: &EdmMember) -> Value {
    let single = if member.is_edm { single(member.kind) } else { reference(member.kind) };
    let schema = if member.is_list { json!({"type": "array", "items": single}) } else { single };
    if member.is_nullable { json!({"anyOf": [schema, {"type": "null"}]}) } else { schema }
}

fn single(kind: &str) -> Value {
    match kind {
        "String" => json!({"type": "string"}),
        "Boolean" => json!({"type": "boolean"}),
        "Int32" => json!({"type": "integer", "format": "int32"}),
        "Int64" => json!({"type": "integer", "format": "int64"}),
        "Guid" => json!({"type": "string", "format": "uuid"}),
        "DateTimeOffset" => json!({"type": "string", "format": "date-time"}),
        "Date" => json!({"type": "string", "format": "date"}),
        "Object" => json!({"type": "object"}),
        "Any" => json!({}),
        words => json!({"type": "string", "enum": words.split('|').collect::<Vec<_>>()}),
    }
}

/// The shape of every error, as Graph has it.
fn error() -> Value {
    json!({
        "type": "object",
        "required": ["error"],
        "properties": {"error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {
                "code": {"type": "string"},
                "message": {"type": "string"},
                "target": {"type": "string"},
                "innerError": {"type": "object"},
            },
        }},
    })
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}
