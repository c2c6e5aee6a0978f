//! `GET session/{id}/element/{id}/shadow`. fantoccini knows the command but keeps the root's id to itself, and the id is
//! what a script needs to be handed the root.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use url::{ParseError, Url};

/// The command for one element.
#[derive(Debug)]
pub struct GetShadowRoot(pub String);

impl WebDriverCompatibleCommand for GetShadowRoot {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/element/{}/shadow", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
