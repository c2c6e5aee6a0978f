//! The script made small: names inside our one function, spare words and dead code go; what a page can see stays.
//! Names of properties are never touched, as half of them belong to the browser, the glue or the prerendered screens.

use crate::Outcome;
use oxc_allocator::Allocator;
use oxc_ast::{AstKind, ast::Program};
use oxc_ast_visit::Visit;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;

/// The language that the script speaks: an engine that is too old for the core must still read the script, as it is
/// the script that says so.
const LEVEL: &str = "es2018";

/// Minifies a classic script. Comments go, too: the caller puts the licence back.
pub fn script(source: &str) -> Outcome<String> {
    let allocator = Allocator::default();
    let mut program = parse(&allocator, source)?;
    let target = EngineTargets::from_target(LEVEL).map_err(|why| format!("The minifier: {why}."))?;
    let compress = CompressOptions { target, ..CompressOptions::smallest() };
    // Everything stands in one function, so no name outside is ours to change.
    let mangle = MangleOptions { top_level: false, ..MangleOptions::default() };
    let made = Minifier::new(MinifierOptions { mangle: Some(mangle), compress: Some(compress) })
        .minify(&allocator, &mut program);
    let code = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(made.scoping).build(&program).code;
    check(&code)?;
    Ok(code)
}

/// What was made can be read again, as the language of `LEVEL`, and be pasted into a page.
fn check(code: &str) -> Outcome<()> {
    let small = code.to_ascii_lowercase();
    if small.contains("</script") || small.contains("<!--") {
        return Err(String::from("The script holds `</script` or `<!--`: it could not be pasted into a page."));
    }
    let allocator = Allocator::default();
    let mut newer = Newer::default();
    newer.visit_program(&parse(&allocator, code)?);
    // Inside a string they are allowed only since ES2019.
    if code.contains(['\u{2028}', '\u{2029}']) {
        newer.found.push("a bare U+2028");
    }
    newer.found.dedup();
    if newer.found.is_empty() {
        Ok(())
    } else {
        Err(format!("The script speaks more than {LEVEL}: {}.", newer.found.join(", ")))
    }
}

fn parse<'a>(allocator: &'a Allocator, source: &'a str) -> Outcome<Program<'a>> {
    let mut parsed = Parser::new(allocator, source, SourceType::cjs()).parse();
    if parsed.errors.is_empty() {
        // What only a look at the whole can tell: a name declared twice, `export` inside a function.
        parsed.errors = SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program).errors;
    }
    match parsed.errors.first() {
        Some(why) => Err(format!("The script can't be read: {}.", why.clone().with_source_code(source.to_owned()))),
        None => Ok(parsed.program),
    }
}

/// Syntax that came after ES2018.
#[derive(Default)]
struct Newer {
    found: Vec<&'static str>,
}

impl<'a> Visit<'a> for Newer {
    fn enter_node(&mut self, kind: AstKind<'a>) {
        let name = match kind {
            AstKind::ChainExpression(_) => "`?.`",
            AstKind::LogicalExpression(node) if node.operator.is_coalesce() => "`??`",
            AstKind::AssignmentExpression(node) if node.operator.is_logical() => "an assignment like `||=`",
            AstKind::CatchClause(node) if node.param.is_none() => "`catch` without a name",
            AstKind::BigIntLiteral(_) => "a big integer",
            AstKind::PropertyDefinition(_) => "a field of a class",
            AstKind::StaticBlock(_) => "a static block",
            AstKind::PrivateIdentifier(_) => "a private name",
            AstKind::ImportExpression(_) => "`import()`",
            AstKind::MetaProperty(node) if node.meta.name == "import" => "`import.meta`",
            _ => return,
        };
        self.found.push(name);
    }
}

#[cfg(test)]
mod tests {
    use super::{check, script};

    /// Inside a function, as all of ours is.
    fn inner(code: &str) -> String {
        script(&format!("(function(){{'use strict';{code}}})();")).expect("minifies")
    }

    #[test]
    fn names_inside_get_short_and_names_of_properties_stay() {
        let made =
            inner("let longName=document.title;window.longProperty={otherName:longName,again:longName+longName}");
        assert!(!made.contains("longName") && made.contains("longProperty") && made.contains("otherName"), "{made}");
        assert!(made.contains("use strict"), "{made}");
    }

    #[test]
    fn what_nothing_reaches_goes_and_what_has_an_effect_stays() {
        let made = inner("function never(){console.log('dead')}function once(){console.log('alive')}once();once();");
        assert!(!made.contains("dead") && made.contains("alive"), "{made}");
        let made = inner("var own=document.querySelector('a');own&&own.focus();");
        assert!(made.contains(".focus()"), "{made}");
    }

    #[test]
    fn the_same_comes_out_each_time() {
        let source = "var a=1,b=2;function f(x,y){return g(x)+g(y)}function g(z){return z*a+b}window.k=[f,g,f(b,a)];";
        assert_eq!(inner(source), inner(source));
    }

    #[test]
    fn nothing_newer_is_made_and_nothing_newer_passes() {
        let made = inner("window.a=function(b){return b===null||b===undefined?1:b};try{a()}catch(_){}");
        assert!(!made.contains("??") && !made.contains("catch{"), "{made}");
        for newer in
            ["a?.b", "a??b", "a||=b", "try{a()}catch{}", "10n", "class A{b=1}", "import('a')", "class A{#b(){}}"]
        {
            assert!(check(newer).is_err(), "{newer}");
        }
        for older in ["a?.5:b;", "async()=>{for await(let a of b);};", "({...a});", "/(?<=a)b/s;", "new.target;"] {
            assert_eq!(check(&format!("function f(){{{older}}}")), Ok(()), "{older}");
        }
    }

    #[test]
    fn a_text_that_could_end_a_script_element_is_written_otherwise() {
        let made = inner("window.a='<\\/SCRIPT>\\u2028\\u2029'");
        assert!(!made.to_lowercase().contains("</script") && !made.contains('\u{2028}'), "{made}");
        assert!(script("window.a='<!'+'--'").is_err());
    }

    #[test]
    fn a_slip_is_named() {
        for slip in ["(function(){", "(function(){let a=1;let a=2;f(a)})()", "(function(){export default 1})()"] {
            assert!(script(slip).is_err_and(|why| why.contains("can't be read")), "{slip}");
        }
    }
}
