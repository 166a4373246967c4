//! Where every program of the house takes its memory from. Texts, articles and pages are thousands of
//! small pieces that live for a moment; the allocator of the C library takes twice as long for them.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
