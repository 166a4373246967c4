//! Papers, the certificate that signs them, the seals that are printed on them.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use operations::views::SealSpotWord;

use super::PrintArguments;

#[derive(Debug, Subcommand)]
pub enum CertificateCommand {
    /// A key and a self-signed certificate, ten years
    Create {
        #[arg(long)]
        subject: String,
        /// p-256 is small and quick and right for nearly everybody; rsa-3072 for old readers that know
        /// RSA only
        #[arg(long, value_enum, default_value_t = KeyArgument::P256)]
        key: KeyArgument,
    },
    /// A key with its certificate from an authority (.p12, .pfx); it signs from now on. Its password
    /// comes from GUIJU_P12_PASSWORD or a prompt; without both that of the company file is tried
    Import { input: PathBuf },
    /// The public certificate as PEM, for `verify --trust`
    Export {
        #[arg(long)]
        out: PathBuf,
    },
    /// Subject, fingerprint, days
    Show,
    /// All certificates the company ever signed with, the latest first, and how many papers each signed
    List,
    /// 吊销: the key was lost or copied. Only what the register holds is trusted by it from now on
    Revoke {
        /// As `certificate list` says it, at least its first 8 digits
        fingerprint: String,
        #[arg(long)]
        reason: String,
    },
    /// A server that attests the time of signatures (RFC 3161). Without an option: which one is entered,
    /// and how many papers wait for its answer
    Timestamp {
        /// Its address, http://…, or "none": then nobody is called
        #[arg(long, value_name = "URL")]
        server: Option<String>,
        /// The certificate of its authority, or of the one that vouches for it (PEM or DER), trusted to
        /// attest a time and for nothing else
        #[arg(long, value_name = "CERT.pem", requires = "server")]
        trust: Option<PathBuf>,
        /// Ask it now, to see whether it answers
        #[arg(long = "try")]
        attempt: bool,
        /// Ask again for the papers that wait
        #[arg(long)]
        send: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum PapersCommand {
    /// The papers that all given words fit, the latest first
    List {
        #[command(flatten)]
        filter: FilterArguments,
    },
    /// The exact bytes of one paper
    Get {
        number: String,
        #[arg(long)]
        out: PathBuf,
        /// The copy with the timestamp that came later in the place that the signature kept for it
        #[arg(long)]
        timestamped: bool,
        /// The copy that its receiver signed as well
        #[arg(long, conflicts_with_all = ["timestamped", "marked"])]
        countersigned: bool,
        /// A copy with 作废 across every page, of a paper that counts no longer
        #[arg(long, conflicts_with = "timestamped")]
        marked: bool,
    },
    /// Give copies to a printer of the system; they are counted in the register
    Print(PrintArguments),
    /// Copies that were printed, of one paper or of all, the latest first
    Printed { number: Option<String> },
    /// 作废: the paper counts no longer; it stays in the register with its bytes
    Void {
        number: String,
        #[arg(long)]
        reason: String,
    },
    /// Another paper of the same kind takes its place
    Supersede {
        number: String,
        /// Number of the paper that takes the place
        #[arg(long)]
        by: String,
        #[arg(long)]
        reason: String,
    },
    /// The exact bytes of all papers that the words fit, with a list and their hashes
    Export {
        #[command(flatten)]
        filter: FilterArguments,
        /// A folder, or a ZIP if it ends in .zip
        #[arg(long)]
        out: PathBuf,
    },
}

/// Which papers are meant.
#[derive(Debug, Clone, Args)]
pub struct FilterArguments {
    /// Parts of number, title, people or subject, or the beginning of a hash
    pub text: Vec<String>,
    /// regulation, bonus_notice …
    #[arg(long)]
    pub kind: Option<String>,
    /// valid, void, superseded
    #[arg(long)]
    pub state: Option<String>,
    /// A name in full
    #[arg(long)]
    pub person: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KeyArgument {
    #[value(name = "p-256")]
    P256,
    #[value(name = "rsa-3072")]
    Rsa3072,
}

#[derive(Debug, Subcommand)]
pub enum SealCommand {
    /// A scan or photograph (.png, .jpg) of the company's own seal, red on white; it is cut out and its
    /// paper made transparent
    Import {
        input: PathBuf,
        /// 公章, 合同专用章 …
        #[arg(long, default_value = "公章")]
        name: String,
        /// Of its longer side in millimetres; without it 42
        #[arg(long, value_name = "MM")]
        size: Option<u32>,
    },
    /// All seals, withdrawn ones as well
    List,
    /// Take a seal out of use; it stays on the papers that carry it
    Withdraw {
        /// Name or number
        seal: String,
        #[arg(long)]
        reason: String,
    },
    /// The picture as it is printed, PNG
    Picture {
        /// Name or number
        seal: String,
        #[arg(long)]
        out: PathBuf,
    },
}

/// Which seal is printed, and where. Without --seal the place stays blank for wet ink.
#[derive(Debug, Clone, Args)]
pub struct SealArguments {
    /// Print the company's seal on the name and the day; without a name the only one in use, or 公章
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "", value_name = "NAME")]
    pub seal: Option<String>,
    /// Move it to the right and down from there, in millimetres; negative to the left and up
    #[arg(
        long,
        requires = "seal",
        num_args = 2,
        value_names = ["RIGHT", "DOWN"],
        allow_negative_numbers = true
    )]
    pub seal_offset: Vec<i32>,
    /// Put its upper left corner there instead: the page from 1, and whole millimetres from the left and
    /// the top of the page
    #[arg(
        long,
        requires = "seal",
        conflicts_with = "seal_offset",
        value_name = "PAGE,X,Y",
        value_parser = seal_spot
    )]
    pub seal_at: Option<SealSpotWord>,
}

fn seal_spot(text: &str) -> Result<SealSpotWord, String> {
    let parts: Vec<&str> = text.split([',', '，']).map(str::trim).collect();
    let spot = match parts[..] {
        [page, x, y] => (|| Some((page.parse().ok()?, x.parse().ok()?, y.parse().ok()?)))(),
        _ => None,
    };
    let (page, x_mm, y_mm) =
        spot.ok_or_else(|| "页,横,纵（毫米） / PAGE,X,Y in millimetres: 3,120,215".to_owned())?;
    Ok(SealSpotWord { page, x_mm, y_mm })
}
