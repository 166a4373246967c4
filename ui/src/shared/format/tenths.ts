// Lengths of sheets are kept in tenths of a millimetre and shown in millimetres.

/** 12.5 of 125, and 210 of 2100. */
export function mm(tenths: number): string {
  return String(tenths / 10);
}
