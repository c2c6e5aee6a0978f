//! The heap. The standard library's own for this target (dlmalloc) weighs 2.5 KB more after brotli, and gains nothing
//! here: one thread, small things, nothing that lives long in great numbers.

use rlsf::SmallGlobalTlsf;

#[global_allocator]
static HEAP: SmallGlobalTlsf = SmallGlobalTlsf::new();
