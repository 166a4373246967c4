//! The short text of a bundle: what it is.

use super::trail::Head;

/// 说明.txt: how to read the bundle without Guiju.
pub(super) fn guide(name: &str, company: &str, head: &Head) -> String {
    [
        format!("{company}{name}证据包说明"),
        String::new(),
        "一、怎样看".to_owned(),
        "　　用浏览器打开 index.html，里面是目录、程序经过、意见和答复、签收情况，可以直接打印。各文件按编号放在文件夹里，PDF 和图片用普通软件打开，csv 表格用 Excel 打开。".to_owned(),
        String::new(),
        "二、怎样核对".to_owned(),
        "　　1. SHA256SUMS 列出每个文件的校验值。在 Windows 上可以用“certutil -hashfile 文件名 SHA256”逐个核对，在 Linux 或者 macOS 上用“sha256sum -c SHA256SUMS”或者“shasum -a 256 -c SHA256SUMS”一次核对。".to_owned(),
        "　　2. 带数字签名的 PDF 可以用任意 PDF 阅读器查看签名；自签名证书需要先信任随附的公司证书（06_证书）。签名说明签发以后有没有改动，不替代盖章和本人签字。".to_owned(),
        "　　3. 05_操作记录里的每一行都与上一行相连：本行链值＝SHA-256（上一行链值、行号、时间、用户编号、操作人、操作代码、对象、内容校验值），各项前面都带八字节的长度，行号和用户编号按八字节整数、链值和校验值按二进制计算，长度和整数都是高位在前。内容本身含有个人信息，没有放入；内容校验值可以在需要时与公司保存的内容核对。".to_owned(),
        String::new(),
        "三、截至时间".to_owned(),
        format!(
            "　　操作记录共有{}行，最后一行写于{}，链值为 {}。",
            head.seq, head.at, head.hash
        ),
        String::new(),
        "本证据包只陈述记录在案的事实，不是法律意见。".to_owned(),
        String::new(),
    ]
    .join("\r\n")
}
