#!/usr/bin/env python3
"""Builds the five font files beside this script. See README.md for where the sources come from.

Usage: build-fonts.py NOTO_DIR WENKAI_DIR FANDOL_DIR UNIHAN_OTHER_MAPPINGS[.bz2]

The result does not depend on the day or the machine: names, timestamps and tables are fixed here.
"""
import bz2
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent

# Everything a paper may need beside Chinese characters: Latin with accents, Greek and Cyrillic
# (they stand in GB 2312), punctuation, arrows, mathematics, enclosed figures, box drawing,
# geometric shapes, CJK punctuation, kana, bopomofo, squared units, full-width forms.
RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01CD, 0x01DC), (0x0251, 0x0251), (0x0261, 0x0261),
    (0x02C6, 0x02DD), (0x0391, 0x03C9), (0x0401, 0x0451), (0x2000, 0x200A), (0x2010, 0x2027),
    (0x2030, 0x203B), (0x20AC, 0x20AC), (0x2100, 0x2122), (0x2150, 0x217F), (0x2190, 0x2199),
    (0x2200, 0x22BF), (0x2312, 0x2312), (0x2460, 0x249B), (0x2500, 0x257F), (0x25A0, 0x25FF),
    (0x2605, 0x2606), (0x2640, 0x2642), (0x2713, 0x2717), (0x3000, 0x301E), (0x3021, 0x3029),
    (0x3041, 0x30FF), (0x3105, 0x3129), (0x3220, 0x3229), (0x3231, 0x3231), (0x338E, 0x33D5),
    (0xFE30, 0xFE4F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE5),
]


def general_standard_characters(unihan: str) -> list[int]:
    """通用规范汉字表 of 2013, through Unihan's field kTGH: 8105 characters in the table's order."""
    opener = bz2.open if unihan.endswith(".bz2") else open
    table = {}
    with opener(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 3 and fields[1] == "kTGH" and fields[2].startswith("2013:"):
                table[int(fields[2][5:])] = int(fields[0][2:], 16)
    assert sorted(table) == list(range(1, 8106)), "the table must be complete"
    return [table[number] for number in sorted(table)]


def gb2312() -> set[int]:
    """All of GB 2312-80: 682 symbols and 6763 characters."""
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def build(source, number, wanted, target, rename=None):
    options = subset.Options()
    options.layout_features = ["kern", "halt", "palt", "ccmp", "mark"]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "BASE", "VORG", "vhea", "vmtx", "FFTM", "meta"]
    options.recalc_timestamp = False
    options.font_number = number
    font = subset.load_font(str(source), options)
    tool = subset.Subsetter(options)
    tool.populate(unicodes=wanted)
    tool.subset(font)
    if rename:
        # A modified copy may not carry a reserved font name (OFL 1.1, section 3), and must be marked
        # as changed (GPL 3, section 5).
        names = {1: rename, 2: "Regular", 3: f"{rename} 1", 4: rename, 6: rename.replace(" ", "")}
        table = font["name"]
        table.names = [record for record in table.names if record.nameID in (0, 5, 13, 14)]
        if "CFF " in font:
            font["CFF "].cff.fontNames[0] = names[6]
        for key, text in names.items():
            table.setName(text, key, 3, 1, 0x409)
    subset.save_font(font, str(target), options)
    kept = set(TTFont(target, lazy=True).getBestCmap())
    print(f"{target.name}: {target.stat().st_size:>9} bytes, {len(kept)} characters")
    return kept


def main():
    noto, wenkai, fandol, unihan = sys.argv[1:5]
    table = general_standard_characters(unihan)
    (HERE / "8105.txt").write_text("".join(f"{chr(code)}\n" for code in table), encoding="utf-8")
    signs = {code for low, high in RANGES for code in range(low, high + 1)}
    body = set(table) | gb2312() | signs
    # The face of last resort also holds every unified character of GBK, so that a rare or a
    # traditional character in somebody's name can be printed.
    resort = body | set(range(0x4E00, 0x9FA6)) | set(range(0x3400, 0x4DB6))
    simplified = 2  # index of the SC face in the collections
    noto, wenkai, fandol = map(pathlib.Path, (noto, wenkai, fandol))
    built = {
        "serif": build(noto / "NotoSerifCJK-Regular.ttc", simplified, body, HERE / "NotoSerifSC-Regular.otf"),
        "serif bold": build(noto / "NotoSerifCJK-Bold.ttc", simplified, body, HERE / "NotoSerifSC-Bold.otf"),
        "sans": build(noto / "NotoSansCJK-Medium.ttc", simplified, body, HERE / "NotoSansSC-Medium.otf"),
        "kai": build(wenkai / "LXGWWenKai-Light.ttf", -1, resort, HERE / "GuijuKai-Regular.ttf", "Guiju Kai"),
        "fang": build(fandol / "FandolFang-Regular.otf", -1, body, HERE / "GuijuFang-Regular.otf", "Guiju Fang"),
    }
    for face in ("serif", "serif bold", "sans", "kai"):
        missing = set(table) - built[face]
        assert not missing, (face, sorted(map(chr, missing)))
    print("fang lacks", len(set(table) - built["fang"]), "of the 8105")


if __name__ == "__main__":
    main()
