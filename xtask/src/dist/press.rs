//! The compressed neighbours of a file. Same bytes in, same bytes out: no time, no name, no system in the headers.

use crate::Outcome;
use std::io::{Read, Write};

/// Up to this many bytes a file is packed with a narrow window, too.
const SMALL: usize = 1 << 18;

/// Brotli at its highest level, with the widest window that browsers take. A window narrower than the file often makes
/// a small one smaller still, as it finds the near copies, which cost less to name.
pub fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let wide = windowed(bytes, 24)?;
    if bytes.len() > SMALL {
        return Ok(wide);
    }
    let narrow = windowed(bytes, 16)?;
    Ok(if narrow.len() < wide.len() { narrow } else { wide })
}

fn windowed(bytes: &[u8], window: u32) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, window);
    writer.write_all(bytes).map_err(|why| format!("brotli: {why}"))?;
    drop(writer);
    Ok(out)
}

/// gzip at its highest level; the time in its header is 0.
pub fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = flate2::GzBuilder::new().mtime(0).write(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).map_err(|why| format!("gzip: {why}"))?;
    writer.finish().map_err(|why| format!("gzip: {why}"))
}

/// Whether a `.br` file holds exactly these bytes, so that it need not be made again.
pub fn holds(packed: &[u8], bytes: &[u8]) -> bool {
    let mut out = Vec::new();
    brotli::Decompressor::new(packed, 1 << 16).read_to_end(&mut out).is_ok() && out == bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again_and_always_the_same() {
        let text = b"a calf, a calf, a heel ".repeat(50);
        let packed = brotli(&text).expect("packs");
        assert!(holds(&packed, &text) && !holds(&packed, b"else") && packed.len() < 60);
        assert_eq!(packed, brotli(&text).expect("packs"));
        let zipped = gzip(&text).expect("packs");
        assert_eq!(zipped.get(4..8), Some(&[0, 0, 0, 0][..]), "no time in the header");
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(zipped.as_slice()).read_to_end(&mut back).expect("unpacks");
        assert_eq!(back, text);
    }
}
