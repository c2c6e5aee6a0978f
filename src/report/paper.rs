//! What goes on paper: plain data, drawn by one hand for two pens, one of which makes elements in the printer's frame
//! while the other writes a file.

/// A sheet of paper, or several.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Paper {
    /// Tag of the language.
    pub lang: String,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// What stands on top.
    pub title: String,
    /// What follows, in order.
    pub parts: Vec<Part>,
    /// Small lines at the end.
    pub foot: Vec<String>,
    /// The element around all of it, which says how large its letters are: none, [`DENSE`] or [`LARGE`].
    pub within: &'static str,
}

/// A part of a paper.
#[derive(Clone, PartialEq, Debug)]
pub enum Part {
    /// The heading of a section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Lines with a dash before each.
    List(Vec<String>),
    /// Steps with a number before each.
    Steps(Vec<String>),
    /// A table: names of the columns, then rows, each with its name first. An empty cell is a box to tick or write in.
    Table(Vec<String>, Vec<Vec<String>>),
}

impl Paper {
    /// Whether it fits on one sheet, A4 or Letter, as far as that can be told without drawing it: with letters of a usual
    /// width, and a little to spare.
    #[must_use]
    pub fn is_one_sheet(&self) -> bool {
        // How many letters a line takes, and how many tenths of a line the shorter sheet has. Measured in Chromium on the
        // narrower one: a tenth is up to 1.23 points, in large letters up to 1.46, and Letter has 724 points.
        let (wide, high) = if self.within == LARGE { (80, 485) } else { (102, 580) };
        let lines = |texts: &[String]| {
            texts.iter().map(|text| text.chars().count().div_ceil(wide).max(1).saturating_mul(10)).sum::<usize>()
        };
        let mut used = lines(std::slice::from_ref(&self.title)).saturating_add(HEADING).saturating_add(FOOT);
        for part in &self.parts {
            used = used.saturating_add(match part {
                Part::Heading(text) => lines(std::slice::from_ref(text)).saturating_add(HEADING),
                Part::Text(text) => lines(std::slice::from_ref(text)).saturating_add(SPACE),
                Part::List(items) | Part::Steps(items) => lines(items).saturating_add(SPACE),
                Part::Table(_, rows) => rows.len().saturating_mul(ROW).saturating_add(HEAD),
            });
        }
        used <= high
    }
}

// In tenths of a line: what stands around a heading, around text, a row and the head of a table, and the lines at the end.
const HEADING: usize = 9;
const SPACE: usize = 6;
const ROW: usize = 13;
const HEAD: usize = 32;
const FOOT: usize = 33;

/// Something that a paper can be written with.
pub trait Pen {
    /// An element begins.
    fn open(&mut self, tag: &'static str);
    /// Its words.
    fn text(&mut self, text: &str);
    /// It ends.
    fn close(&mut self);
}

/// Around a page that has to hold much.
pub const DENSE: &str = "article";
/// The same in large letters.
pub const LARGE: &str = "main";

/// How a paper looks: black on white, 12 points, on A4 as on Letter.
pub const SHEET: &str = "@page{margin:12mm}\
body{margin:0;background:#fff;color:#000;font:12pt/1.4 sans-serif}\
article,main{font-size:10pt;line-height:1.25}main{font-size:12.5pt}h1{font-size:20pt;margin:0 0 8pt}h2{font-size:14pt;margin:14pt 0 4pt;break-after:avoid}\
p,ul,ol{margin:0 0 6pt}ul,ol{padding-inline-start:18pt}li{break-inside:avoid}\
:is(article,main) :is(h2,p,ul){margin-block:5pt 2pt}:is(article,main) :is(h1,h2){font-size:1.2em}:is(article,main) :is(th,td){height:0;padding-block:1pt}:is(article,main) footer{margin-top:6pt;padding-top:3pt;font-size:1em}\
table{border-collapse:collapse;margin:4pt 0 10pt;width:99.8%;table-layout:fixed}\
thead{display:table-header-group}tr{break-inside:avoid}\
th,td{border:1pt solid #000;padding:2pt 4pt;height:16pt;text-align:start;font-weight:400;overflow-wrap:anywhere}\
thead th{font-weight:700;vertical-align:bottom}thead :first-child{width:20%}\
footer{margin-top:14pt;border-top:1pt solid #000;padding-top:6pt;font-size:11pt}footer p{margin:0}";

/// Writes what stands in the body.
pub fn draw(paper: &Paper, pen: &mut dyn Pen) {
    if !paper.within.is_empty() {
        pen.open(paper.within);
    }
    leaf(pen, "h1", &paper.title);
    for part in &paper.parts {
        match part {
            Part::Heading(text) => leaf(pen, "h2", text),
            Part::Text(text) => leaf(pen, "p", text),
            Part::List(items) => row(pen, "ul", "li", items),
            Part::Steps(items) => row(pen, "ol", "li", items),
            Part::Table(columns, rows) => table(pen, columns, rows),
        }
    }
    row(pen, "footer", "p", &paper.foot);
    if !paper.within.is_empty() {
        pen.close();
    }
}

fn leaf(pen: &mut dyn Pen, tag: &'static str, text: &str) {
    pen.open(tag);
    pen.text(text);
    pen.close();
}

fn row(pen: &mut dyn Pen, around: &'static str, tag: &'static str, items: &[String]) {
    pen.open(around);
    for item in items {
        leaf(pen, tag, item);
    }
    pen.close();
}

fn table(pen: &mut dyn Pen, columns: &[String], rows: &[Vec<String>]) {
    pen.open("table");
    pen.open("thead");
    pen.open("tr");
    for name in columns {
        leaf(pen, if name.is_empty() { "td" } else { "th" }, name);
    }
    pen.close();
    pen.close();
    pen.open("tbody");
    for row in rows {
        pen.open("tr");
        let mut tag = "th";
        for cell in row {
            leaf(pen, tag, cell);
            tag = "td";
        }
        pen.close();
    }
    pen.close();
    pen.close();
}

/// A row that is named and empty.
pub fn empty_row(name: String, columns: usize) -> Vec<String> {
    let mut row = vec![name];
    row.resize_with(columns, String::new);
    row
}

/// The paper as plain text.
#[must_use]
pub fn paper_text(paper: &Paper) -> String {
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        for part in parts {
            text.push_str(part);
        }
        text.push('\n');
    };
    line(&[&paper.title]);
    for part in &paper.parts {
        match part {
            Part::Heading(own) => line(&["\n", own]),
            Part::Text(own) => line(&[own]),
            Part::List(items) | Part::Steps(items) => {
                for item in items {
                    line(&["- ", item]);
                }
            }
            Part::Table(columns, rows) => {
                for row in rows {
                    let mut said = String::new();
                    for (name, cell) in columns.iter().zip(row) {
                        let parts = [if said.is_empty() { "" } else { "; " }, name, ": ", cell];
                        parts.into_iter().for_each(|part| said.push_str(part));
                    }
                    line(&["- ", &said]);
                }
            }
        }
    }
    line(&[""]);
    for own in &paper.foot {
        line(&[own]);
    }
    text
}

/// The paper as a file that any browser opens and prints.
#[must_use]
pub fn paper_html(paper: &Paper) -> String {
    let mut file = Writer { text: String::new(), open: Vec::new() };
    file.text.push_str("<!doctype html><html lang=\"");
    file.text(&paper.lang);
    file.text.push_str(if paper.rtl { "\" dir=\"rtl" } else { "\" dir=\"ltr" });
    file.text.push_str("\"><meta charset=\"utf-8\"><title>");
    file.text(&paper.title);
    file.text.push_str("</title><style>");
    file.text.push_str(SHEET);
    file.text.push_str("</style>");
    file.open("body");
    draw(paper, &mut file);
    file.close();
    file.text
}

/// The pen that writes text.
struct Writer {
    text: String,
    open: Vec<&'static str>,
}

impl Pen for Writer {
    fn open(&mut self, tag: &'static str) {
        self.open.push(tag);
        for part in ["<", tag, ">"] {
            self.text.push_str(part);
        }
    }

    fn text(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                _ => self.text.push(sign),
            }
        }
    }

    fn close(&mut self) {
        for part in ["</", self.open.pop().unwrap_or_default(), ">"] {
            self.text.push_str(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> Paper {
        Paper {
            lang: "en".to_owned(),
            rtl: false,
            title: "A <plan> & \"more\"".to_owned(),
            parts: vec![
                Part::Heading("One".to_owned()),
                Part::Text("</body><script>alert(1)</script>".to_owned()),
                Part::List(vec!["a".to_owned(), "b".to_owned()]),
                Part::Steps(vec!["c".to_owned()]),
                Part::Table(["", "x", "y"].map(str::to_owned).to_vec(), vec![empty_row("22 November".to_owned(), 3)]),
            ],
            foot: vec!["The end.".to_owned()],
            within: "",
        }
    }

    #[test]
    fn a_paper_is_written_with_every_part_in_its_place() {
        let file = paper_html(&paper());
        let (head, body) = file.split_once("<body>").expect("a body");
        assert!(head.starts_with("<!doctype html><html lang=\"en\" dir=\"ltr\"><meta charset=\"utf-8\">"));
        assert!(head.contains("<title>A &lt;plan&gt; &amp; &quot;more&quot;</title>"));
        let wanted = "<h1>A &lt;plan&gt; &amp; &quot;more&quot;</h1><h2>One</h2>\
            <p>&lt;/body&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>\
            <table><thead><tr><td></td><th>x</th><th>y</th></tr></thead><tbody><tr><th>22 November</th><td></td><td></td>\
            </tr></tbody></table><footer><p>The end.</p></footer></body>";
        assert_eq!(body, wanted);
    }

    #[test]
    fn no_text_can_become_markup_and_the_file_asks_for_nothing() {
        let file = paper_html(&paper());
        assert!(!file.contains("<script") && !file.contains("http") && !file.contains("url("));
        let sly = Paper { lang: "en\" onload=\"x".to_owned(), ..paper() };
        assert!(paper_html(&sly).contains("lang=\"en&quot; onload=&quot;x\""));
    }

    #[test]
    fn as_text_each_cell_is_named_and_nothing_is_marked_up() {
        let mut paper = paper();
        paper.parts.push(Part::Table(
            ["Week", "Cramps"].map(str::to_owned).to_vec(),
            vec![["1 May", "3"].map(str::to_owned).to_vec()],
        ));
        let wanted = "A <plan> & \"more\"\n\nOne\n</body><script>alert(1)</script>\n- a\n- b\n- c\n\
            - : 22 November; x: ; y: \n- Week: 1 May; Cramps: 3\n\nThe end.\n";
        assert_eq!(paper_text(&paper), wanted);
    }

    #[test]
    fn a_language_from_right_to_left_says_so() {
        assert!(paper_html(&Paper { rtl: true, ..paper() }).contains(" dir=\"rtl\">"));
    }

    #[test]
    fn paper_is_black_on_white_in_twelve_points() {
        for rule in ["background:#fff;color:#000", "12pt/", "@page{margin:"] {
            assert!(SHEET.contains(rule), "{rule}");
        }
        // No size of a sheet is asked for: the printer's own is taken, A4 as Letter.
        assert!(!SHEET.contains("size:a") && !SHEET.contains("letter"));
    }
}
