//! The tokenizer that FTS5 calls: the grams of [`super::grams`], handed over the border to C. The only
//! unsafe code of the house.
//!
//! FTS5 has no safe door in rusqlite. What crosses: a pointer to the API, asked for once for each
//! connection; texts in, which live as long as the call; words out through FTS5's own callback. Nothing
//! of ours is kept on the other side: the tokenizer has no state, so its handle points to nothing that
//! is ever read.
#![allow(
    unsafe_code,
    reason = "FTS5 takes a tokenizer through its C interface only"
)]

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use rusqlite::{Connection, ffi};

use super::grams::grams;
use crate::error::StoreError;

type XToken =
    Option<unsafe extern "C" fn(*mut c_void, c_int, *const c_char, c_int, c_int, c_int) -> c_int>;

/// Makes `tokenize = 'guiju'` known to a connection. After its key, before its first search.
pub(crate) fn register(db: &Connection) -> Result<(), StoreError> {
    let refused = |code: c_int| {
        let error = rusqlite::ffi::Error::new(code);
        StoreError::from(rusqlite::Error::SqliteFailure(error, None))
    };
    // SAFETY: the statement is prepared on a live connection and finalised here; FTS5 writes one pointer
    // to `api`, which outlives the step; the tokenizer given to it holds functions only, copied by FTS5.
    unsafe {
        let mut api: *mut ffi::fts5_api = ptr::null_mut();
        let mut statement = ptr::null_mut();
        let sql = c"SELECT fts5(?1)";
        let code = ffi::sqlite3_prepare_v2(
            db.handle(),
            sql.as_ptr(),
            -1,
            &raw mut statement,
            ptr::null_mut(),
        );
        if code != ffi::SQLITE_OK {
            return Err(refused(code));
        }
        ffi::sqlite3_bind_pointer(
            statement,
            1,
            (&raw mut api).cast(),
            c"fts5_api_ptr".as_ptr(),
            None,
        );
        ffi::sqlite3_step(statement);
        ffi::sqlite3_finalize(statement);
        let Some(create) = api.as_ref().and_then(|api| api.xCreateTokenizer) else {
            return Err(refused(ffi::SQLITE_ERROR));
        };
        let mut tokenizer = ffi::fts5_tokenizer {
            xCreate: Some(open),
            xDelete: Some(close),
            xTokenize: Some(tokenize),
        };
        match create(
            api,
            c"guiju".as_ptr(),
            ptr::null_mut(),
            &raw mut tokenizer,
            None,
        ) {
            ffi::SQLITE_OK => Ok(()),
            code => Err(refused(code)),
        }
    }
}

unsafe extern "C" fn open(
    _data: *mut c_void,
    _arguments: *mut *const c_char,
    _count: c_int,
    out: *mut *mut ffi::Fts5Tokenizer,
) -> c_int {
    // SAFETY: FTS5 gives a place for the handle; it is only handed back, never read.
    unsafe { *out = ptr::NonNull::<ffi::Fts5Tokenizer>::dangling().as_ptr() };
    ffi::SQLITE_OK
}

unsafe extern "C" fn close(_tokenizer: *mut ffi::Fts5Tokenizer) {}

unsafe extern "C" fn tokenize(
    _tokenizer: *mut ffi::Fts5Tokenizer,
    context: *mut c_void,
    flags: c_int,
    text: *const c_char,
    length: c_int,
    token: XToken,
) -> c_int {
    let (Some(token), Ok(length)) = (token, usize::try_from(length)) else {
        return ffi::SQLITE_ERROR;
    };
    if text.is_null() || length == 0 {
        return ffi::SQLITE_OK;
    }
    // SAFETY: FTS5 gives `length` bytes that live until this call returns.
    let bytes = unsafe { std::slice::from_raw_parts(text.cast::<u8>(), length) };
    let text = String::from_utf8_lossy(bytes);
    // Where a word stands in the text is told to FTS5 as nowhere: nothing is ever cut out of it.
    let give = |word: &str, same: bool| {
        let flag = if same { ffi::FTS5_TOKEN_COLOCATED } else { 0 };
        let number = |value: usize| c_int::try_from(value).unwrap_or(c_int::MAX);
        // SAFETY: the word lives until the callback returns, which copies what it keeps.
        let code = unsafe {
            token(
                context,
                flag,
                word.as_ptr().cast(),
                number(word.len()),
                0,
                0,
            )
        };
        if code == ffi::SQLITE_OK {
            Ok(())
        } else {
            Err(code)
        }
    };
    // A query comes in grams already (see expression.rs).
    let done = if flags & ffi::FTS5_TOKENIZE_QUERY != 0 {
        give(text.trim(), false)
    } else {
        grams(&text, give)
    };
    done.err().unwrap_or(ffi::SQLITE_OK)
}
