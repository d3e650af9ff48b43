import type { AttachmentType } from '../../core/contract/attachments.ts';

/** As many bytes as it takes to recognise any of them. */
export const enoughToSniff = 64 * 1024;

const letters = (head: Buffer, from: number, to: number): string => head.toString('latin1', from, to);

const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean =>
  head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte);

const offices: readonly [content: string, type: AttachmentType][] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];
const documents: Readonly<Record<string, AttachmentType>> = {
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet': 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Office documents are zip archives; which kind stands in the names of their first parts. */
const ofArchive = (head: Buffer): AttachmentType | null => {
  const text = letters(head, 0, head.length);
  const said = /mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet))/.exec(text)?.[1];
  if (said) return documents[said] ?? null;
  // A workbook with macros is no sheet of numbers any more.
  if (!text.includes('[Content_Types].xml') || text.includes('vbaProject')) return null;
  return offices.find(([content]) => text.includes(content))?.[1] ?? null;
};

/** Brands of the MPEG-4 family (ISO 14496-12): pictures of telephones, and recordings. */
const ofBoxes = (head: Buffer): AttachmentType | null => {
  const brand = letters(head, 8, 12);
  if (['heic', 'heix', 'mif1', 'msf1'].includes(brand)) return 'image/heic';
  return ['M4A ', 'M4B ', 'mp42', 'isom'].includes(brand) ? 'audio/mp4' : null;
};

const ofRiff = (head: Buffer): AttachmentType | null => {
  const form = letters(head, 8, 12);
  return form === 'WEBP' ? 'image/webp' : form === 'WAVE' ? 'audio/wav' : null;
};

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32);

/** Text is taken as text only where no browser could read anything else into it. */
const isPlainText = (head: Buffer): boolean => {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  const foreign = text.includes('\ufffd') || head.some(isControl);
  return !foreign && text.trim() !== '' && !/^\s*(<|%!|#!|\{\\rtf)/.test(text);
};

/** What a file is by its first bytes; null for everything that is not on the list, whatever it calls itself. */
export const sniff = (head: Buffer): AttachmentType | null => {
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (letters(head, 0, 5) === '%PDF-') return 'application/pdf';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return ofArchive(head);
  if (letters(head, 4, 8) === 'ftyp') return ofBoxes(head);
  if (letters(head, 0, 4) === 'RIFF') return ofRiff(head);
  if (letters(head, 0, 4) === 'OggS') return 'audio/ogg';
  if (letters(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2))
    return 'audio/mpeg';
  if (startsWith(head, 0x1a, 0x45, 0xdf, 0xa3))
    return letters(head, 0, 64).includes('webm') ? 'audio/webm' : null;
  return isPlainText(head) ? 'text/plain' : null;
};
