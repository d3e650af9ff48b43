import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { unpackedSize } from '../../core/workbook/unpacked-size.ts';

const [localMark, centralMark, endMark] = [0x04034b50, 0x02014b50, 0x06054b50];
const deflated = 8;
/** Names are UTF-8. */
const flags = 0x0800;
/** 1 January 1980, the first day that the format knows: the same content always gives the same file. */
const day = 0x0021;

/** Packs text files into a zip archive. */
export const zip = (files: ReadonlyMap<string, string>): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(deflated, 4);
    common.writeUInt16LE(day, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(localMark);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(centralMark);
    central.writeUInt16LE(20, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    locals.push(local, common, name, packed);
    centrals.push(central, common, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endMark);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

const endOf = (bytes: Buffer): number => bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));

const contentAt = (bytes: Buffer, at: number, packed: number, size: number, method: number): Buffer => {
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const held = bytes.subarray(from, from + packed);
  return method === deflated ? inflateRawSync(held, { maxOutputLength: size + 1 }) : held;
};

/**
 * The files of a zip archive by their path, as text. Null for what is no archive, is torn, or would swell beyond
 * `most` bytes: that is known from its directory before anything is unpacked.
 */
export const unzip = (bytes: Buffer, most: number): ReadonlyMap<string, string> | null => {
  const size = unpackedSize(bytes);
  if (size === null || size > most) return null;
  const end = endOf(bytes);
  const files = new Map<string, string>();
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
      const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
      if (!name.endsWith('/')) {
        const [packed, whole, start] = [20, 24, 42].map((place) => bytes.readUInt32LE(at + place));
        const content = contentAt(bytes, start ?? 0, packed ?? 0, whole ?? 0, bytes.readUInt16LE(at + 10));
        if (content.length !== whole || crc32(content) !== bytes.readUInt32LE(at + 16)) return null;
        files.set(name, content.toString('utf8'));
      }
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return files;
  } catch {
    return null;
  }
};
