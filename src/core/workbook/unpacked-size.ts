const endMark = 0x06054b50;
const fileMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

/** The place of the directory's end record, sought from the back as the format has it; -1 without one. */
const endOf = (view: DataView): number => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
};

/**
 * How many bytes a zip archive says it unpacks to, so that a small file that swells is refused before it is
 * unpacked. Null for what has no directory, or one that points outside the file: it is no archive, or a torn one.
 */
export const unpackedSize = (bytes: Uint8Array): number | null => {
  if (bytes.byteLength < endLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const files = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let file = 0; file < files; file++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== fileMark) return null;
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
};
