//! The look as it is shipped: the style sheets of `styles/`, made small by the build.

include!(concat!(env!("OUT_DIR"), "/look.rs"));
